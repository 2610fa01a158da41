import { addDays, addMonths, type IsoDate } from '../../../lib/kernel/dates';
import type { Tables, Tx } from '../../store';
import { SMALL } from './small-estate';
import { withNameKey } from '../../../lib/kernel/text/fold-name';

type CaseRow = Tables['cases']['$inferInsert'];
type AllocationRow = Tables['allocations']['$inferInsert'];
type Band = 1 | 2 | 3 | 4;

const { cases: c, officers: o, ldus, areas } = SMALL;

const BAND_FACTS: Record<Band, Pick<CaseRow, 'rsr' | 'ogrs' | 'rosh'>> = {
  1: { rsr: 0.8, ogrs: 20, rosh: 'low' },
  2: { rsr: 1.2, ogrs: 60, rosh: 'medium' },
  3: { rsr: 1.9, ogrs: 80, rosh: 'medium' },
  4: { rsr: 2.4, ogrs: 94, rosh: 'medium' },
};

interface SmallCase {
  readonly crn: CaseRow['crn'];
  readonly band: Band;
  readonly more?: Partial<CaseRow>;
}

const HELD: readonly (SmallCase & { readonly officer: AllocationRow['staffCode'] })[] = [
  { officer: o.over, crn: c.over[0], band: 4 },
  { officer: o.over, crn: c.over[1], band: 4 },
  { officer: o.over, crn: c.over[2], band: 1 },
  { officer: o.wellOver, crn: c.wellOver[0], band: 3 },
  { officer: o.wellOver, crn: c.wellOver[1], band: 3 },
  { officer: o.wellOver, crn: c.wellOver[2], band: 3 },
  { officer: o.wellOver, crn: c.wellOver[3], band: 2 },
  { officer: o.wellOver, crn: c.wellOver[4], band: 2, more: { restricted: true } },
  { officer: o.absent, crn: c.absent[0], band: 4 },
  { officer: o.absent, crn: c.absent[1], band: 2 },
  { officer: o.absent, crn: c.absent[2], band: 1 },
  { officer: o.trainee, crn: c.trainee[0], band: 1 },
  { officer: o.beyond, crn: c.beyond[0], band: 2, more: { rsr: 3.41, flags: ['da_register'] } },
  { officer: o.beyond, crn: c.beyond[1], band: 1 },
  { officer: o.noGrade, crn: c.noGrade[0], band: 1 },
];

const waitingCases = (today: IsoDate): readonly SmallCase[] => [
  { crn: c.waitingPlain, band: 2, more: { firstAppointment: addDays(today, 1) } },
  { crn: c.waitingSenior, band: 2, more: { rsr: 4.2, firstAppointment: addDays(today, -1) } },
  { crn: c.waitingProvisional, band: 2, more: { rsr: null } },
  { crn: c.waitingWoman, band: 1, more: { sex: 'female' } },
  { crn: c.waitingReturning, band: 1, more: { area: areas.unserved, homeLduCode: null } },
];

/** Cases that are held, cases that wait, and one that has ended, with who holds and held them. */
export async function insertCases(tx: Tx, t: Tables, today: IsoDate): Promise<void> {
  await tx
    .insert(t.cases)
    .values(
      [
        ...HELD.map((held) => caseRow(today, held)),
        ...waitingCases(today).map((waiting) => waitingRow(today, waiting)),
        caseRow(today, { crn: c.ended, band: 1, more: { endedOn: addDays(today, -10) } }),
      ].map(withNameKey),
    );
  await tx.insert(t.allocations).values(allocationRows(today));
}

function caseRow(today: IsoDate, { crn, band, more }: SmallCase): CaseRow {
  return {
    crn,
    setting: 'community',
    forename: 'Pat',
    surname: `Person${crn.slice(-3)}`,
    dateOfBirth: addMonths(today, -12 * 35),
    sex: 'male',
    area: areas.east,
    homeLduCode: ldus.east,
    sentence: 'community_order',
    ...BAND_FACTS[band],
    orderStart: addMonths(today, -6),
    orderEnd: addMonths(today, 6),
    lastSeen: addDays(today, -3),
    nextAppointment: addDays(today, 4),
    ...more,
  };
}

function waitingRow(today: IsoDate, { crn, band, more }: SmallCase): CaseRow {
  const began = {
    orderStart: addDays(today, -5),
    orderEnd: addMonths(today, 12),
    lastSeen: null,
    nextAppointment: null,
    firstAppointment: addDays(today, 4),
  };
  return caseRow(today, { crn, band, more: { ...began, ...more } });
}

function allocationRows(today: IsoDate): AllocationRow[] {
  const decided = {
    kind: 'imported',
    decidedAt: `${addMonths(today, -6)}T06:10:00.000Z`,
    decidedBy: 'system',
    decidedByName: 'Headroom',
  } as const;
  return [
    ...HELD.map(({ crn, officer }) => ({
      id: `al-${crn}`,
      crn,
      staffCode: officer,
      startedOn: addDays(addMonths(today, -6), 2),
      ...decided,
    })),
    {
      id: 'al-returning',
      crn: c.waitingReturning,
      staffCode: o.beyond,
      startedOn: addMonths(today, -12),
      endedOn: addDays(today, -60),
      ...decided,
    },
    {
      id: 'al-ended',
      crn: c.ended,
      staffCode: o.wellOver,
      startedOn: addMonths(today, -6),
      endedOn: addDays(today, -10),
      ...decided,
    },
  ];
}
