import type { IsoDate } from '../../../lib/kernel/dates';
import { asTeamCode } from '../../../lib/kernel/ids';
import type { ReliefAction } from '../../../lib/domain/workload/relief/relief-plan';
import type { Tables } from '../../store';
import type { DecidedBy } from './allocations';
import type { Calendar } from '../plan/calendar';
import { HALIFAX_TEAM, PAYBACK_TEAM } from '../estate';
import { openRandom, type Random } from '../plan/random';
import type { SnapshotRow } from './snapshots';
import type { DemoOfficer } from '../staff';

export type ReliefRow = Tables['reliefPlans']['$inferInsert'];

/** Teams with one plan for all. */
const WHOLE_TEAMS = [asTeamCode('WYWA'), asTeamCode('WYLR')];
/** Share of the officers over 110% elsewhere who have a plan of their own. */
const HAVE_ONE = 0.35;

const ACTIONS: readonly Omit<ReliefAction, 'by' | 'doneOn'>[] = [
  { what: 'No new cases', who: 'Manager' },
  { what: 'Two band 1 cases to a colleague with capacity', who: 'Manager' },
  { what: 'Close orders that have passed their end', who: 'Officer' },
  { what: 'Pre-sentence reports to the court team for a month', who: 'Head of the unit' },
  { what: 'One half day a week without appointments', who: 'Officer' },
];

/** A plan to be written: of one officer or their whole team, agreed and perhaps closed so many days ago. */
interface DemoRelief {
  readonly officer: DemoOfficer;
  readonly whole?: boolean;
  readonly agreed: number;
  readonly closed?: number;
}

/** Relief plans of those who were over 110% yesterday: some have one, some are left without, two teams have one for all. */
export function reliefRows(
  seed: number,
  calendar: Calendar,
  staff: readonly DemoOfficer[],
  snapshots: readonly SnapshotRow[],
  decidedBy: DecidedBy,
): ReliefRow[] {
  const random = openRandom(seed, 'relief plans');
  const over = overOn(snapshots, calendar.date(-1));
  const plan = (relief: DemoRelief): ReliefRow =>
    reliefRow(random, calendar, relief, decidedBy(relief.officer).name);
  const holders = staff.filter((officer) => over.has(officer.staffCode) && officer.teamCode !== PAYBACK_TEAM);
  const halifax = holders.filter((officer) => officer.teamCode === HALIFAX_TEAM);
  const elsewhere = holders.filter(
    (officer) => officer.teamCode !== HALIFAX_TEAM && !WHOLE_TEAMS.includes(officer.teamCode),
  );
  const earlier = staff.find(
    (officer) => officer.teamCode === HALIFAX_TEAM && officer.holds !== null && !over.has(officer.staffCode),
  );
  return [
    // Every other one of Halifax, so that its manager has some to agree.
    ...halifax
      .filter((_, index) => index % 2 === 0)
      .map((officer, index) => plan({ officer, agreed: 12 + index * 8 })),
    ...WHOLE_TEAMS.flatMap((teamCode) => {
      const officer = staff.find((entry) => entry.teamCode === teamCode);
      return officer ? [plan({ officer, whole: true, agreed: 20 })] : [];
    }),
    ...elsewhere
      .filter(() => random.chance(HAVE_ONE))
      .map((officer) => plan({ officer, agreed: random.int(3, 40) })),
    ...(earlier ? [plan({ officer: earlier, agreed: 150, closed: 60 })] : []),
  ];
}

/** Who was over 110%, or had cases and no capacity, at the end of a day. */
function overOn(snapshots: readonly SnapshotRow[], day: IsoDate): ReadonlySet<string> {
  const rows = snapshots.filter(
    (row) =>
      row.onDate === day && (row.state === 'well_over' || (row.state === 'no_capacity' && row.caseCount > 0)),
  );
  return new Set(rows.map((row) => row.staffCode));
}

function reliefRow(
  random: Random,
  calendar: Calendar,
  { officer, whole = false, agreed, closed }: DemoRelief,
  decider: string,
): ReliefRow {
  const count = random.int(2, 4);
  const actions = random.shuffle(ACTIONS).slice(0, count);
  const agreedOn = calendar.date(calendar.workingOnOrBefore(-agreed));
  return {
    id: `rel-${whole ? officer.teamCode : officer.staffCode}${closed === undefined ? '' : '-closed'}`,
    staffCode: whole ? null : officer.staffCode,
    teamCode: officer.teamCode,
    actions: actions.map((action, index) => ({
      ...action,
      by: calendar.date(calendar.workingOnOrAfter(-agreed + 10 + index * 12)),
      doneOn:
        closed !== undefined || (index === 0 && agreed > 4)
          ? calendar.date(calendar.workingOnOrBefore(-agreed + 4))
          : null,
    })),
    agreedOn,
    recordedAt: `${agreedOn}T15:55:00.000Z`,
    recordedByName: decider,
    ...closing(calendar, closed, decider),
  };
}

function closing(calendar: Calendar, closed: number | undefined, decider: string) {
  if (closed === undefined) return { closedAt: null, closedByName: null, outcome: null, version: 1 };
  return {
    closedAt: `${calendar.date(calendar.workingOnOrBefore(-closed))}T16:20:00.000Z`,
    closedByName: decider,
    outcome: 'Workload came down to 98%. Two cases moved, and the reports went to the court team.',
    version: 2,
  };
}
