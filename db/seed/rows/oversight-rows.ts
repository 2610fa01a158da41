import { judgeGrade } from '../../../lib/domain/banding/bands/judge-grade';
import { oversightReasons } from '../../../lib/domain/banding/oversight-needs';
import { holderGrade } from '../../../lib/domain/workload/model/model';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { Tables } from '../../store';
import type { AllocationRow, DecidedBy } from './allocations';
import { bandRow } from './band-row';
import type { BuiltCase } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { lastOf } from '../plan/chains';
import { HALIFAX_TEAM } from '../estate';
import { at, openRandom, type Random } from '../plan/random';

export type OversightRow = Tables['oversights']['$inferInsert'];

const IN_DATE = 0.72;
const OVERDUE = 0.13;
const DECISIONS = [
  'Holding agreed. Discuss at each supervision; officer to raise any change at once.',
  'Agreed while no senior officer has room. Joint home visit with a senior officer before the review.',
  'Risk management plan read and agreed. Police information to be checked before the review.',
  'Children’s services contacted. Sequence the intervention work; review the plan together.',
  'Agreed with conditions: weekly contact, and the manager reads the next assessment before it is signed.',
  'Plan is sound. Officer to complete the missing assessment.',
];

/**
 * Management oversight of the cases that need it by the product's rules: most in date, some past their review, the rest
 * without any. Halifax has the handful that its page tells of.
 */
export function oversightRows(
  seed: number,
  calendar: Calendar,
  built: readonly BuiltCase[],
  decidedBy: DecidedBy,
): OversightRow[] {
  const random = openRandom(seed, 'oversight');
  const halifax = new Map<string, Standing[]>([
    ['Broadbent', ['due']],
    ['Okafor', ['due']],
    ['Doyle', ['overdue']],
    ['Whitworth', ['in_date', 'none']],
  ]);
  return built.flatMap(({ row, chain }): OversightRow[] => {
    const { keeper, end, start } = lastOf(chain);
    if (end !== null) return [];
    const { banding } = bandRow(row);
    const judgement = judgeGrade(banding, holderGrade(IBAT_4, keeper.officer.grade), IBAT_4.ruleSet);
    const why = oversightReasons(
      { rosh: row.rosh ?? null, flags: row.flags ?? [] },
      banding,
      judgement,
      IBAT_4.ruleSet,
    );
    if (why.length === 0) return [];
    const { officer } = keeper;
    const inHalifax = officer.teamCode === HALIFAX_TEAM;
    const standing = inHalifax
      ? halifaxStanding(halifax.get(officer.name.surname), banding.provisional)
      : anyStanding(random);
    if (standing === 'none') return [];
    const reviewOn = reviewOffset(random, calendar, standing, inHalifax);
    const decidedOn = Math.max(
      start,
      calendar.workingOnOrBefore(Math.min(-1, reviewOn - random.int(14, 28))),
    );
    const decider = decidedBy(keeper.officer);
    return [
      {
        id: `ov-${row.crn}`,
        crn: row.crn,
        staffCode: keeper.officer.staffCode,
        decision: at(DECISIONS, random.int(0, DECISIONS.length - 1)),
        reasonCode:
          judgement.verdict === 'allowed'
            ? null
            : random.pick([
                'no_other_officer_of_the_grade',
                'no_capacity_elsewhere',
                'continuity',
                'agreed_development',
              ]),
        reviewOn: calendar.date(reviewOn),
        decidedAt: `${calendar.date(decidedOn)}T14:20:00.000Z`,
        decidedBy: decider.id,
        decidedByName: decider.name,
      },
    ];
  });
}

type Standing = 'in_date' | 'due' | 'overdue' | 'none';

function anyStanding(random: Random): Standing {
  const roll = random.next();
  if (roll < IN_DATE) return 'in_date';
  return roll < IN_DATE + OVERDUE ? 'overdue' : 'none';
}

/** What is left to do for this officer, case by case; a missing score of Whitworth's has no oversight; else in date. */
function halifaxStanding(left: Standing[] | undefined, provisional: boolean): Standing {
  if (left?.includes('none')) return provisional ? 'none' : 'in_date';
  return left?.shift() ?? 'in_date';
}

/** In Halifax those in date are not due this week, so that its page can count the two that are. */
function reviewOffset(random: Random, calendar: Calendar, standing: Standing, inHalifax: boolean): number {
  if (standing === 'overdue') return -random.int(1, 32);
  if (standing === 'due') return calendar.daysToFriday;
  return random.int(inHalifax ? 8 : 0, 27);
}

/** The reason kept with an allocation beyond grade, so that the history tells why. */
export function withBeyondGradeReasons(
  allocations: readonly AllocationRow[],
  oversights: readonly OversightRow[],
): AllocationRow[] {
  const reasonOf = new Map(oversights.map((row) => [`${row.crn}/${row.staffCode}`, row.reasonCode]));
  return allocations.map((row) => {
    const reason = row.endedOn === null ? reasonOf.get(`${row.crn}/${row.staffCode}`) : null;
    return reason ? { ...row, reasonCode: row.reasonCode ?? reason } : row;
  });
}
