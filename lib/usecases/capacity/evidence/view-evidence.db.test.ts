import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertStoredDays } from '../../../../db/seed/rows/stored-days';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { addDays, addMonths } from '../../../kernel/dates';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { exportEvidence } from './export-evidence';
import { type EvidencePage, viewEvidence } from './view-evidence';

const YEAR_AGO = addMonths(SMALL.today, -12);
const LDU = { level: 'ldu', code: SMALL.ldus.east } as const;

describe.each(TEST_DIALECTS)('the inspection evidence pack, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const rowOf = ({ sections }: EvidencePage, label: string) =>
    sections.flatMap(({ rows }) => rows).find((row) => row.label === label);

  it('says what is not stored and not measured, and never 0 in its place', async () => {
    const page = valueOf(await viewEvidence(as('leader'), LDU));
    expect(page.yearAgo).toBeNull();
    expect(rowOf(page, 'Total staff, FTE')?.previous).toEqual({ text: 'Not stored', n: null });
    expect(rowOf(page, 'Officers over 100% of capacity')?.previous.text).toBe('Not stored');
    const pulse = rowOf(page, 'Workload described as unmanageable, PO or equivalent');
    expect(pulse?.current.text).toBe('Not told at this level');
    const region = valueOf(await viewEvidence(as('leader'), { level: 'region', code: SMALL.region }));
    const asked = rowOf(region, 'Workload described as unmanageable, PO or equivalent');
    expect([asked?.previous.text, asked?.current.text]).toEqual(['Not measured', 'Not measured']);
    expect(pulse?.comparator).toBe('63%, all CRCs, HM Inspectorate of Probation');
    expect(rowOf(page, 'Oversight found effective')?.current.text).toBe('Not measured');
    expect(rowOf(page, 'Sickness days, PO or equivalent (SCM)')?.current.text).toMatch(/Too few|No figure/);
  });

  it('has this year beside the stored day of a year ago, each with what it is of', async () => {
    const { store } = test;
    const person = (
      staffCode: (typeof SMALL.officers)['wellOver'],
      grade: string,
      hours: number,
      cases: number,
    ) => ({
      ...{ staffCode, onDate: YEAR_AGO, teamCode: SMALL.teams.east, grade, caseCount: cases },
      ...{
        pointsUsedHundredths: 100_000,
        pointsAvailable: 1000,
        provisionalCount: 0,
        state: 'over' as const,
      },
      ...{
        modelVersion: 'ibat-4, version 2',
        contractedHoursHundredths: hours,
        knownAt: `${YEAR_AGO}T23:59:59.000Z`,
      },
    });
    const [first, second, third] = Object.values(SMALL.officers);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    await store.tx((tx) =>
      insertStoredDays(tx, store.t, [
        person(first, 'SCM', 1850, 20),
        person(second, 'CM', 3700, 80),
        person(third, 'SPO', 3700, 0),
      ]),
    );
    const page = valueOf(await viewEvidence(as('leader'), LDU));
    expect(page.yearAgo).toBe(YEAR_AGO);
    expect(rowOf(page, 'Total staff, FTE')?.previous.text).toBe('2.50');
    expect(rowOf(page, 'PO or equivalent (SCM), FTE')?.previous.text).toBe('0.50');
    expect(rowOf(page, 'Average caseload, PO or equivalent (SCM)')?.previous).toEqual({
      text: '40',
      n: '20 cases ÷ 0.50 FTE',
    });
    expect(rowOf(page, 'Officers with more than 75 cases')?.previous).toEqual({ text: '1 of 2', n: '50%' });
  });

  it('counts officers by their supervision meetings of 12 months', async () => {
    const { store } = test;
    const meetings = (staffCode: (typeof SMALL.officers)['wellOver'], count: number, from: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: `${staffCode}-${index}`, staffCode, heldOn: addDays(SMALL.today, from - index) },
        ...{ pointsUsedHundredths: 1, pointsAvailable: 1, caseCount: 1, modelVersion: 'ibat-4, version 2' },
        ...{ agreed: 'x', recordedAt: SMALL.now.toISOString(), recordedBy: 'u', recordedByName: 'u' },
      }));
    await store.tx(async (tx) => {
      await tx.delete(store.t.supervisions);
      await tx
        .insert(store.t.supervisions)
        .values([
          ...meetings(SMALL.officers.wellOver, 7, 0),
          ...meetings(SMALL.officers.eastManager, 9, 0),
          ...meetings(SMALL.officers.over, 7, -360),
        ]);
    });
    const page = valueOf(await viewEvidence(as('leader'), LDU));
    // The manager is no responsible officer, and of the third most meetings are older.
    const cell = rowOf(page, 'Supervision: 7 sessions or more')?.current;
    expect([cell?.text, cell?.n].join(' ')).toMatch(/\b1 of \d+/);
  });

  it('is a file of the same rows, and nobody’s whose unit it is not', async () => {
    const page = valueOf(await viewEvidence(as('leader'), LDU));
    const { sheets } = valueOf(await exportEvidence(as('leader'), LDU));
    expect(sheets[0]?.rows).toHaveLength(page.sections.flatMap(({ rows }) => rows).length);
    expect(sheets[0]?.heading[0]).toContain('OFFICIAL-SENSITIVE');
    for (const who of ['officer', 'westManager'] as const)
      expect(problemOf(await viewEvidence(as(who), LDU)).code).toBe('not_found');
  });
});
