import type { Tables } from '../../store';
import type { AllocationRow } from './allocations';
import { bandRow } from './band-row';
import type { CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import type { DemoOfficer } from '../staff';

export interface SharingRows {
  readonly covers: Tables['caseCovers']['$inferInsert'][];
  readonly shares: Tables['caseShares']['$inferInsert'][];
  readonly supports: Tables['supports']['$inferInsert'][];
  readonly contacts: Tables['namedContacts']['$inferInsert'][];
}

/** Points that may move between two officers of the demo without either crossing a threshold, in hundredths. */
const MOST_COVERED = 10_300;
const SUPPORT_HUNDREDTHS = 2_000;
const SHARES_EACH = 2;

/**
 * A few of each kind of shared work, all from the day of loading on: the stored past stands as it is. A case of Lesley
 * Broadbent's is covered while she is on leave, two Through the Gate workers hold shares of cases before release, and one
 * officer of Halifax has helped another for half an hour. Half of the cases of Halifax that need a named contact while their
 * officer is away have one; the others are asked for.
 */
export function sharingRows(
  calendar: Calendar,
  staff: readonly DemoOfficer[],
  cases: readonly CaseRow[],
  allocations: readonly AllocationRow[],
): SharingRows {
  const live = new Map(cases.filter((row) => !row.endedOn).map((row) => [row.crn, row]));
  const heldBy = (officer: DemoOfficer): CaseRow[] =>
    allocations
      .filter((row) => row.staffCode === officer.staffCode && !row.endedOn)
      .flatMap((row) => live.get(row.crn) ?? [])
      .sort((a, b) => (a.crn < b.crn ? -1 : 1));
  const named = (surname: string): DemoOfficer => {
    const found = staff.find((officer) => officer.holds !== null && officer.holds.name?.surname === surname);
    if (!found) throw new Error(`Nobody called ${surname}`);
    return found;
  };
  const recorded = {
    recordedAt: `${calendar.today}T06:10:00.000Z`,
    recordedByName: 'Helen Pickles',
  };
  return {
    covers: coverRows(calendar, named('Broadbent'), named('Okafor'), heldBy).map((row) => ({
      ...row,
      ...recorded,
    })),
    shares: shareRows(calendar, staff, heldBy).map((row) => ({
      ...row,
      ...recorded,
      recordedByName: 'Rukhsana Mahmood',
    })),
    supports: [
      {
        id: 'demo-support-1',
        fromStaffCode: named('Doyle').staffCode,
        toStaffCode: named('Kaur').staffCode,
        crn: null,
        givenOn: calendar.today,
        pointsHundredths: SUPPORT_HUNDREDTHS,
        note: 'Sat in on a home visit',
        ...recorded,
      },
    ],
    contacts: [
      ...contactRows(calendar, named('Broadbent'), named('Okafor'), heldBy),
      ...contactRows(calendar, named('Adeyemi'), named('Kaur'), heldBy),
    ].map((row) => ({ ...row, ...recorded })),
  };
}

type HeldBy = (officer: DemoOfficer) => CaseRow[];
type CoverRow = Omit<SharingRows['covers'][number], 'recordedAt' | 'recordedByName'>;
type ContactRow = Omit<SharingRows['contacts'][number], 'recordedAt' | 'recordedByName'>;
type ShareRow = Omit<SharingRows['shares'][number], 'recordedAt' | 'recordedByName'>;

/** The case with the most points that may move: covered to the end of the leave. */
function coverRows(calendar: Calendar, away: DemoOfficer, cover: DemoOfficer, heldBy: HeldBy): CoverRow[] {
  const end = away.holds?.absence?.endOffset ?? 0;
  const [heaviest] = heldBy(away)
    .map((row) => ({ row, points: bandRow(row).line.pointsHundredths }))
    .filter(({ points }) => points <= MOST_COVERED)
    .sort((a, b) => b.points - a.points);
  if (heaviest === undefined) return [];
  return [
    {
      id: 'demo-cover-1',
      crn: heaviest.row.crn,
      staffCode: cover.staffCode,
      holderStaffCode: away.staffCode,
      startsOn: calendar.today,
      endsOn: calendar.date(end),
    },
  ];
}

/** Every other case whose risk or flags ask for a named contact from the first day of an absence. */
function contactRows(
  calendar: Calendar,
  away: DemoOfficer,
  contact: DemoOfficer,
  heldBy: HeldBy,
): ContactRow[] {
  return heldBy(away)
    .filter(({ rosh, flags }) => rosh === 'high' || rosh === 'very_high' || flags?.some(asksForContact))
    .filter((_, index) => index % 2 === 0)
    .map(({ crn }) => ({
      id: `demo-contact-${crn}`,
      crn,
      staffCode: contact.staffCode,
      holderStaffCode: away.staffCode,
      startsOn: calendar.today,
      endsOn: null,
    }));
}

const asksForContact = (flag: string): boolean => flag === 'mappa' || flag === 'child_protection';

/** Light custody cases of full-time officers of the resettlement module, a third of each with a Through the Gate worker. */
function shareRows(calendar: Calendar, staff: readonly DemoOfficer[], heldBy: HeldBy): ShareRow[] {
  const workers = staff.filter((officer) => officer.grade === 'TTG');
  const shared = staff
    .filter(
      (officer) => officer.teamCode === 'WYLR' && officer.holds !== null && officer.hoursHundredths === 3700,
    )
    .flatMap((officer) => {
      const [first] = heldBy(officer).filter(
        (row) => row.setting === 'custody' && ['2', '3'].includes(bandRow(row).weighed.band),
      );
      return first === undefined ? [] : [first];
    });
  return shared.slice(0, workers.length * SHARES_EACH).flatMap((row, index) => {
    const worker = workers[index % workers.length];
    return worker === undefined
      ? []
      : [
          {
            id: `demo-share-${index + 1}`,
            crn: row.crn,
            staffCode: worker.staffCode,
            kind: 'through_the_gate' as const,
            percent: 35,
            startedOn: calendar.today,
          },
        ];
  });
}
