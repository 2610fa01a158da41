import { groupBy } from '../../../lib/kernel/collections';
import type { StaffCode } from '../../../lib/kernel/ids';
import { toChallengedLine } from '../../../lib/domain/workload/ledger/challenge';
import { caseLine } from '../../../lib/domain/workload/measure/measure-officer';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { Tables } from '../../store';
import type { AllocationRow, DecidedBy } from './allocations';
import { bandRow } from './band-row';
import type { CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { HALIFAX_TEAM, PAYBACK_TEAM } from '../estate';
import { at, openRandom } from '../plan/random';
import type { SnapshotRow } from './snapshots';
import type { DemoOfficer } from '../staff';

export type SupervisionRow = Tables['supervisions']['$inferInsert'];
export type ChallengeRow = Tables['challenges']['$inferInsert'];

export interface SupervisionInputs {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly staff: readonly DemoOfficer[];
  readonly snapshots: readonly SnapshotRow[];
  readonly cases: readonly CaseRow[];
  readonly allocations: readonly AllocationRow[];
  readonly decidedBy: DecidedBy;
}

const AGREED = [
  'Went through the red cases. Home visit to be booked for the two with police information outstanding.\nNo new band 4 case before the next meeting.',
  'Workload felt manageable this month. Reviews of the oldest orders to be finished by the end of the month.',
  'Two cases to be closed: orders have ended and the paperwork is ready. Reflective session booked.',
  'Agreed to swap duty on Thursdays. Training in child safeguarding to be finished before the next meeting.',
  'Annual leave handed over: cover agreed for the release and the two weekly contacts.',
  'Leave balance and wellbeing discussed. Occupational health referral offered and accepted.',
  'Reports are taking longer than planned. One half day a week kept free of appointments for writing.',
];

/** Halifax meets each month, and has done for a year; elsewhere a team now and then, and some never. */
export function supervisionRows(inputs: SupervisionInputs): SupervisionRow[] {
  const { seed, calendar, staff, snapshots, decidedBy } = inputs;
  const random = openRandom(seed, 'supervision');
  const stored = groupBy(snapshots, (row) => row.staffCode);
  return staff.flatMap((officer): SupervisionRow[] => {
    if (officer.holds === null || officer.teamCode === PAYBACK_TEAM) return [];
    const meetings = officer.teamCode === HALIFAX_TEAM ? 12 : random.int(0, 3);
    const first = random.int(3, 24);
    const days = new Map((stored.get(officer.staffCode) ?? []).map((row) => [row.onDate, row]));
    return Array.from({ length: meetings }, (_, month) => month).flatMap((month): SupervisionRow[] => {
      const heldOn = calendar.date(calendar.workingOnOrBefore(-first - month * 30));
      const then = days.get(heldOn);
      const agreed = at(AGREED, random.int(0, AGREED.length - 1));
      if (!then || then.pointsAvailable === 0) return [];
      const decider = decidedBy(officer);
      return [
        {
          id: `sup-${officer.staffCode}-${month + 1}`,
          staffCode: officer.staffCode,
          heldOn,
          pointsUsedHundredths: then.pointsUsedHundredths,
          pointsAvailable: then.pointsAvailable,
          caseCount: then.caseCount,
          modelVersion: then.modelVersion,
          agreed,
          recordedAt: `${heldOn}T15:40:00.000Z`,
          recordedBy: decider.id,
          recordedByName: decider.name,
        },
      ];
    });
  });
}

interface Raised {
  readonly surname: string;
  readonly daysAgo: number;
  /** The case of the officer that is challenged, by its place. */
  readonly place: number;
  /** The band in which the line counted the case, before it was put right; null: the band that it is in. */
  readonly bandThen: string | null;
  readonly reason: string;
  readonly outcome: 'put_right' | 'stands' | null;
  readonly answer: string | null;
}

const RAISED: readonly Raised[] = [
  {
    surname: 'Sykes',
    daysAgo: 4,
    place: 3,
    bandThen: null,
    reason:
      'This person moved to another area last month and the transfer was agreed. The case should no longer count here.',
    outcome: null,
    answer: null,
  },
  {
    surname: 'Whitworth',
    daysAgo: 26,
    place: 5,
    bandThen: null,
    reason: 'The band looks too low: there are weekly contacts with the police about this case.',
    outcome: 'stands',
    answer:
      'I have checked the scores: they are right, and the flag that would raise the band is not current. We can look again after the review.',
  },
  {
    surname: 'Whitworth',
    daysAgo: 61,
    place: 9,
    bandThen: '4',
    reason: 'The RSR was entered from the old assessment. The new one is lower.',
    outcome: 'put_right',
    answer: 'You were right: the score was from March. It has been corrected from the September assessment.',
  },
];

/** What officers of Halifax said is wrong in their ledger: one waits, two are answered. */
export function challengeRows({
  calendar,
  staff,
  cases,
  allocations,
  decidedBy,
}: SupervisionInputs): ChallengeRow[] {
  const rowOf = new Map(cases.map((row) => [row.crn, row]));
  const held = (staffCode: StaffCode): CaseRow[] =>
    allocations
      .filter((row) => row.staffCode === staffCode && !row.endedOn)
      .map((row) => row.crn)
      .sort()
      .flatMap((crn) => rowOf.get(crn) ?? []);
  return RAISED.flatMap((raised, index): ChallengeRow[] => {
    const officer = staff.find(
      ({ name, teamCode }) => name.surname === raised.surname && teamCode === HALIFAX_TEAM,
    );
    const row = officer ? held(officer.staffCode)[raised.place] : undefined;
    if (!officer || !row) return [];
    const { weighed } = bandRow(row);
    const line = caseLine(IBAT_4, { ...weighed, band: raised.bandThen ?? weighed.band });
    const day = (daysAgo: number): string => calendar.date(calendar.workingOnOrBefore(-daysAgo));
    const answered = raised.outcome !== null;
    return [
      {
        id: `chal-${index + 1}`,
        staffCode: officer.staffCode,
        line: toChallengedLine(line),
        reason: raised.reason,
        raisedAt: `${day(raised.daysAgo)}T09:25:00.000Z`,
        raisedByName: `${officer.name.forename} ${officer.name.surname}`,
        outcome: raised.outcome,
        answer: raised.answer,
        resolvedAt: answered ? `${day(raised.daysAgo - 3)}T14:05:00.000Z` : null,
        resolvedByName: answered ? decidedBy(officer).name : null,
        version: answered ? 2 : 1,
      },
    ];
  });
}
