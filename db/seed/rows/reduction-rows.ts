import type { Tables } from '../../store';
import { HALIFAX_TEAM, PAYBACK_TEAM } from '../estate';
import type { Calendar } from '../plan/calendar';
import type { PlannedReduction } from '../plan/plan';
import { pastReduction } from '../plan/plan-reductions';
import { openRandom, type Random } from '../plan/random';
import type { DemoOfficer } from '../staff';

export type ReductionRow = Tables['reductions']['$inferInsert'];

/** A reduction of an officer; `calledOffOffset`: the day on which it was called off. */
interface AgreedReduction extends PlannedReduction {
  readonly officer: DemoOfficer;
  readonly calledOffOffset?: number;
}

/** Agreed for a time to come. */
const LATER: readonly PlannedReduction[] = [
  { reason: 'Mentoring', hoursHundredths: 300, startOffset: 6, endOffset: 130 },
  { reason: 'Group induction', hoursHundredths: 300, startOffset: 17, endOffset: 150 },
  { reason: 'Court duty', hoursHundredths: 300, startOffset: 28, endOffset: 170 },
  { reason: 'Quality assurance audits', hoursHundredths: 300, startOffset: 39, endOffset: 190 },
];
/** How many others were called off, and what they were. */
const CALLED_OFF_COUNT = 2;
const CALLED_OFF: PlannedReduction = {
  reason: 'Other',
  hoursHundredths: 370,
  startOffset: -70,
  endOffset: 110,
  notes: 'Called off: the work went to another team',
};
/** Long-serving officers with a reduction that has ended. */
const ENDED_COUNT = 56;
/** Share of those who left with one. */
const LEFT_WITH_ONE = 0.4;

/** Reductions: those that run today as planned, some that have ended, four agreed for later and two called off. */
export function reductionRows(
  seed: number,
  calendar: Calendar,
  staff: readonly DemoOfficer[],
): ReductionRow[] {
  const random = openRandom(seed, 'reductions');
  const others = random.shuffle(staff.filter((officer) => officer.holds !== null && mayHaveOthers(officer)));
  const last = others
    .filter(({ teamCode }) => teamCode !== HALIFAX_TEAM)
    .slice(-(LATER.length + CALLED_OFF_COUNT));
  const agreed: AgreedReduction[] = [
    ...staff.flatMap(ownReductions),
    ...endedReductions(random, others),
    ...leaversReductions(random, staff),
    ...LATER.flatMap((entry, index) => withOfficer(last[index], entry)),
    ...last.slice(LATER.length).map((officer) => ({ ...CALLED_OFF, officer, calledOffOffset: -55 })),
  ];
  return agreed.map((entry, index) => reductionRow(calendar, entry, index + 1));
}

function reductionRow(calendar: Calendar, entry: AgreedReduction, number: number): ReductionRow {
  const { officer, calledOffOffset } = entry;
  return {
    id: `red-${officer.staffCode}-${number}`,
    staffCode: officer.staffCode,
    reason: entry.reason,
    hoursHundredths: entry.hoursHundredths,
    startDate: calendar.date(entry.startOffset),
    endDate: entry.endOffset === null ? null : calendar.date(entry.endOffset),
    notes: entry.notes ?? null,
    cancelledAt: calledOffOffset === undefined ? null : `${calendar.date(calledOffOffset)}T11:30:00.000Z`,
  };
}

function withOfficer(officer: DemoOfficer | undefined, entry: PlannedReduction): AgreedReduction[] {
  return officer === undefined ? [] : [{ ...entry, officer }];
}

/** What follows from who they are: by plan, as a trainee, and the audits of whoever has the cases of the published example. */
function ownReductions(officer: DemoOfficer): AgreedReduction[] {
  const { holds, other, startOffset } = officer;
  return [
    ...(holds?.reductions ?? []),
    ...(other?.kind === 'trainee'
      ? [
          {
            reason: 'PQiP first 6 months',
            hoursHundredths: 2960,
            startOffset,
            endOffset: startOffset + 180,
          },
        ]
      : []),
    ...(holds?.fixedMix
      ? [{ reason: 'Quality assurance audits', hoursHundredths: 222, startOffset: -331, endOffset: -276 }]
      : []),
  ].map((entry: PlannedReduction) => ({ ...entry, officer }));
}

function endedReductions(random: Random, others: readonly DemoOfficer[]): AgreedReduction[] {
  return others.slice(0, ENDED_COUNT).map((officer) => ({
    ...pastReduction(random, officer.hoursHundredths, -random.int(5, 90)),
    officer,
  }));
}

/** Of those who have left, some had one until their last day but one. */
function leaversReductions(random: Random, staff: readonly DemoOfficer[]): AgreedReduction[] {
  return staff
    .filter(
      ({ grade, leavingOffset }) =>
        (grade === 'SCM' || grade === 'CM') && leavingOffset !== null && leavingOffset < 0,
    )
    .flatMap((officer) =>
      random.chance(LEFT_WITH_ONE)
        ? [
            {
              ...pastReduction(random, officer.hoursHundredths, (officer.leavingOffset ?? 0) - 1),
              officer,
            },
          ]
        : [],
    );
}

/** Long-serving officers without a reduction by plan. */
function mayHaveOthers({ holds, teamCode, startOffset }: DemoOfficer): boolean {
  return (
    holds !== null &&
    holds.grade !== 'PQiP' &&
    holds.grade !== 'SPO' &&
    holds.reductions.length === 0 &&
    teamCode !== PAYBACK_TEAM &&
    startOffset < -760
  );
}
