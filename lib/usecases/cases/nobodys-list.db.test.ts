import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, SYSTEM_ACTOR } from '../../domain/access/actor';
import { asCrn } from '../../kernel/ids';
import { isoDate } from '../../kernel/dates';
import { fileOf } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { standUnplacedCases } from '../upgrade/stand-unplaced-cases';
import { viewAttention } from '../teams/view-attention';
import { viewCapacity } from '../capacity/view-capacity';
import { viewQueue } from '../queue/view-queue';

const NOW = new Date('2026-11-28T09:00:00.000Z');
const TEAMS = [
  'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name,areas',
  'T1,Alder,generic,L1,Alder unit,R1,North,Alderton;HX1',
  'T3,Cedar,generic,L2,Cedar unit,R1,North,Cedarham',
  'T9,Elm,generic,L9,Elm unit,R2,South,Elmstead',
].join('\n');
const OFFICERS = [
  'staff_code,forename,surname,team_code,grade,contracted_hours',
  'S01,Ana,Archer,T1,SCM,37',
  'S09,Eve,Ellis,T9,PO,37',
].join('\n');

const allocatorOf = (level: 'region' | 'ldu', code: string): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  id: `a-${code}`,
  name: 'Allocator',
  grants: (['allocator', 'manager', 'leader'] as const).map((role) => ({ role, scope: { level, code } })),
});

describe.each(TEST_DIALECTS)('cases that would be in nobody’s list, %s', (dialect) => {
  let test: TestStore;
  const as = (actor: Actor) => ({ store: test.store, actor, now: NOW });
  const run = async (files: Record<string, string>, more: { region?: string } = {}) => {
    const sources = Object.entries(files).map(([name, text]) => fileOf(name, `${text}\n`));
    const result = await importData(as(SYSTEM_ACTOR), sources, { source: 'test', ...more });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const queueOf = async (actor: Actor): Promise<string[]> => {
    const queue = await viewQueue(as(actor), { ldu: null, team: null, band: null });
    return queue.ok ? queue.value.rows.map((row): string => row.crn).sort() : [];
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
    expect((await run({ 'teams.csv': TEAMS, 'officers.csv': OFFICERS })).errors).toEqual([]);
  });
  afterAll(() => test.destroy());

  it('stand with the region whose file brought them, with a warning each', async () => {
    const report = await run({
      'cases.csv': [
        'crn,setting,area',
        'X200001,community,Alderton',
        'X200002,community,Aldertown',
        'X200003,community,NF1 1NF',
        'X200004,community,',
        'X200005,community,HX1 5ER',
      ].join('\n'),
    });
    expect(report.errors).toEqual([]);
    expect(
      report.warnings.filter((entry) => entry.column === 'area').map((entry) => [entry.row, entry.value]),
    ).toEqual([
      [3, 'Aldertown'],
      [4, 'NF1 1NF'],
      [5, ''],
    ]);
    expect(report.warnings.map((entry) => entry.message).join()).toContain('stands with region R1');
    const mine = ['X200001', 'X200002', 'X200003', 'X200004', 'X200005'];
    expect(await queueOf(allocatorOf('region', 'R1'))).toEqual(mine);
    expect(await queueOf(allocatorOf('region', 'R2'))).toEqual([]);
    // A full postcode belongs to the LDU of its district.
    expect(await queueOf(allocatorOf('ldu', 'L1'))).toEqual(['X200001', 'X200005']);
    const north = await viewCapacity(as(allocatorOf('region', 'R1')), {});
    expect(north.ok && [north.value.uncovered.count, north.value.unallocated.count]).toEqual([5, 5]);
  });

  it('are asked about where a run speaks of several regions, and stand where they are told to', async () => {
    const cases = [
      'crn,setting,area,officer_staff_code,allocated_on',
      'X300001,community,Alderton,S01,2026-06-01',
      'X300002,community,Elmstead,S09,2026-06-01',
      'X300003,community,Nowhere,,',
    ].join('\n');
    const asked = await run({ 'cases.csv': cases });
    expect(asked.warnings.map((entry) => entry.message).join()).toContain('Name another with --region');
    const told = await run({ 'cases.csv': cases.replaceAll('X3', 'X4') }, { region: 'R2' });
    expect(told.warnings.map((entry) => entry.message).join()).not.toContain('--region');
    expect(await queueOf(allocatorOf('region', 'R2'))).toEqual(['X400003']);
    const wrong = await run({ 'cases.csv': cases.replaceAll('X3', 'X5') }, { region: 'R7' });
    expect(wrong.errors[0]?.message).toContain('There is no region R7');
  });

  it('count as uncovered where a placeholder holds them, and stand in the list of cases that need an officer', async () => {
    const report = await run({
      'officers.csv':
        'staff_code,forename,surname,team_code,grade,contracted_hours\nN03UATU,Unallocated,Staff,T3,,',
      'cases.csv':
        'crn,setting,area,officer_staff_code,allocated_on\nX600001,community,Cedarham,N03UATU,2026-06-02',
    });
    expect(report.errors).toEqual([]);
    expect(report.warnings.map((entry) => entry.message).join()).toContain('needs an officer');
    const cedar = allocatorOf('ldu', 'L2');
    const view = await viewCapacity(as(cedar), {});
    expect(view.ok && view.value.uncovered.count).toBe(1);
    const list = await viewAttention(as(cedar), { list: 'needs_reallocating', teamCode: null });
    expect(list.ok && list.value.cases.map((entry): string => entry.row.crn)).toEqual(['X600001']);
    expect(list.ok && list.value.reallocations.map((entry) => entry.due.why)).toEqual(['placeholder']);
  });

  it('that were there before the upgrade get a place, and a full postcode its LDU', async () => {
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      await tx
        .update(t.cases)
        .set({ standsRegionCode: null, standsLduCode: null, homeLduCode: null })
        .where(eq(t.cases.crn, asCrn('X200003')));
      await tx
        .update(t.cases)
        .set({ homeLduCode: null })
        .where(eq(t.cases.crn, asCrn('X200005')));
    });
    const batch = { t, actor: SYSTEM_ACTOR, now: NOW, today: isoDate('2026-11-28'), cursor: null };
    const outcome = await test.store.tx((tx) => standUnplacedCases.runBatch({ ...batch, tx }));
    expect(outcome.next).toBeNull();
    expect(outcome.report.join(' ')).toContain('1 case of no LDU stands with region R1');
    const rows = await test.store.db.select().from(t.cases);
    const of = (crn: string) => rows.find((row) => row.crn === crn);
    expect([of('X200005')?.homeLduCode, of('X200003')?.standsRegionCode]).toEqual(['L1', 'R1']);
    const again = await test.store.tx((tx) => standUnplacedCases.runBatch({ ...batch, tx }));
    expect(again.report).toEqual([]);
  });
});
