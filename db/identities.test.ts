import { eq, getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../lib/kernel/dates';
import { asCrn, asStaffCode } from '../lib/kernel/ids';
import { saveImport } from './commands/import/save-import';
import { IDENTIFIED, type Identified, type NamedBy } from './schema/triggers/identified';
import { seedSmallTeam } from './seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from './test-store';

const TODAY = isoDate('2026-11-28');
const NOW = new Date('2026-11-28T09:00:00.000Z');
const NOBODY = asStaffCode('GONE1');

describe.each(TEST_DIALECTS)('ids that stand for people and staff on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store, { today: TODAY, now: NOW });
  });
  afterAll(() => test.destroy());

  const people = async () => {
    const { db, t } = test.store;
    return new Map((await db.select().from(t.personKeys)).map((row) => [String(row.crn), row.personId]));
  };
  const staff = async () => {
    const { db, t } = test.store;
    return new Map((await db.select().from(t.staffKeys)).map((row) => [String(row.staffCode), row.staffId]));
  };
  const anyHolding = async () => {
    const { db, t } = test.store;
    const [row] = await db.select().from(t.allocations).limit(1);
    if (!row) throw new Error('Nobody holds a case');
    return row;
  };

  it('are given to everybody on record, by chance, one each', async () => {
    const { db, t } = test.store;
    const crns = (await db.select({ crn: t.cases.crn }).from(t.cases)).map((row) => row.crn);
    const codes = (await db.select({ code: t.officers.staffCode }).from(t.officers)).map((row) => row.code);
    expect([...(await people()).keys()].sort()).toEqual(expect.arrayContaining([...crns].sort()));
    expect([...(await staff()).keys()].sort()).toEqual(expect.arrayContaining([...codes].sort()));
    const ids = [...(await people()).values(), ...(await staff()).values()];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('stand beside the readable keys in audit, stored days and decisions', async () => {
    const { crn, staffCode } = await anyHolding();
    const { t } = test.store;
    const by = { recordedAt: NOW.toISOString(), recordedByName: 'Ana' };
    const band = { oldBand: 'B2', newBand: 'B3', oldInputs: {}, newInputs: {}, asks: [] };
    await test.store.tx(async (tx) => {
      const decided = { decidedAt: NOW.toISOString(), decidedBy: 'u', decidedByName: 'Ana' };
      await tx
        .insert(t.oversights)
        .values({ id: 'o', crn, staffCode, decision: 'Agreed', reviewOn: TODAY, ...decided });
      await tx
        .insert(t.oversightActions)
        .values({ id: 'oa', oversightId: 'o', crn, what: 'Meet', who: 'Ana', dueOn: TODAY });
      await tx.insert(t.bars).values({ id: 'b', crn, staffCode, reason: 'known_to', ...by });
      const [team] = await tx.select({ code: t.teams.code }).from(t.teams).limit(1);
      if (!team) throw new Error('No team');
      await tx
        .insert(t.womensOffers)
        .values({ id: 'w', crn, teamCode: team.code, answer: 'declined', ...by });
      for (const [id, holderStaffCode] of [
        ['bc', staffCode],
        ['bd', null],
      ] as const)
        await tx.insert(t.bandChanges).values({
          ...band,
          id,
          crn,
          at: NOW.toISOString(),
          byId: 'u',
          byName: 'Ana',
          source: 'person',
          modelVersion: 'ibat-4, version 2',
          state: 'recorded',
          holderStaffCode,
        });
      await tx
        .insert(t.gradeItems)
        .values({ id: 'g', crn, staffCode, why: 'Rise', raisedAt: NOW.toISOString(), dueOn: TODAY });
      await tx.insert(t.officerSnapshots).values({
        staffCode,
        onDate: TODAY,
        teamCode: team.code,
        pointsUsedHundredths: 1,
        pointsAvailable: 1,
        caseCount: 1,
        provisionalCount: 0,
        state: 'spare',
        modelVersion: 'ibat-4, version 2',
      });
      const entry = { at: NOW.toISOString(), actorId: 'u', actorName: 'Ana', detail: { from: {}, to: {} } };
      await tx.insert(t.auditEntries).values([
        { ...entry, action: 'case.edited', thingType: 'case', thingKey: crn },
        { ...entry, action: 'officer.edited', thingType: 'officer', thingKey: staffCode },
        { ...entry, action: 'officer.removed', thingType: 'officer', thingKey: NOBODY },
        { ...entry, action: 'officer.edited', thingType: 'email', thingKey: crn },
      ]);
    });
    for (const [name, described] of Object.entries(IDENTIFIED)) await expectIds(name, described);
    expect((await staff()).has(NOBODY)).toBe(true);
  });

  const expectIds = async (name: string, { person, staff: member }: Identified): Promise<void> => {
    const table = Object.entries(test.store.t).find(([named]) => named === name)?.[1] as PgTable;
    const rows = await test.store.db.select(getTableColumns(table)).from(table);
    expect(rows.length).toBeGreaterThan(0);
    const keys = { person: await people(), staff: await staff() };
    const expected = (row: Record<string, unknown>, by: NamedBy | null, of: ReadonlyMap<string, string>) => {
      if (by === null || (by.where && row[by.where[0]] !== by.where[1])) return null;
      return of.get(String(row[by.column])) ?? null;
    };
    for (const row of rows)
      expect({ name, person: row.personId ?? null, staff: row.staffId ?? null }).toEqual({
        name,
        person: expected(row, person, keys.person),
        staff: expected(row, member, keys.staff),
      });
  };

  it('stand in what is kept of a row before it is changed', async () => {
    const { id, crn, staffCode } = await anyHolding();
    const { db, t } = test.store;
    await test.store.tx(async (tx) => {
      await tx.update(t.allocations).set({ endedOn: TODAY }).where(eq(t.allocations.id, id));
      await tx.update(t.cases).set({ rsr: 9.5 }).where(eq(t.cases.crn, crn));
      await tx.update(t.officers).set({ grade: 'SPO' }).where(eq(t.officers.staffCode, staffCode));
    });
    const personId = (await people()).get(crn);
    const staffId = (await staff()).get(staffCode);
    const kept = await db.select().from(t.pastFacts).orderBy(t.pastFacts.seq);
    expect(kept.map((row) => [row.thingType, row.personId, row.staffId])).toEqual([
      ['allocation', personId, staffId],
      ['case', personId, null],
      ['officer', null, staffId],
    ]);
  });

  it('stay the same when a file brings a CRN or a staff code again, and when it is met again after it was gone', async () => {
    const { t, db } = test.store;
    const { crn, staffCode } = await anyHolding();
    const before = [(await people()).get(crn), (await staff()).get(staffCode)];
    const [holding] = await db.select().from(t.allocations).where(eq(t.allocations.crn, crn));
    const [supervised] = await db.select().from(t.cases).where(eq(t.cases.crn, crn));
    const [officer] = await db.select().from(t.officers).where(eq(t.officers.staffCode, staffCode));
    if (!holding || !supervised || !officer) throw new Error('Not there');
    const { personId, staffId, ...asFiled } = holding;
    const writes = { cases: [supervised], officers: [officer], changedAllocations: [asFiled] };
    await test.store.tx((tx) => saveImport(tx, t, writes, NOW));
    const [after] = await db.select().from(t.allocations).where(eq(t.allocations.id, holding.id));
    expect(after).toMatchObject({ personId, staffId });
    expect([personId, staffId]).toEqual(before);
    const lone = { crn: asCrn('X987654'), setting: 'community' } as const;
    await test.store.tx((tx) => tx.insert(t.cases).values(lone));
    const first = (await people()).get(lone.crn);
    await test.store.tx((tx) => tx.delete(t.cases).where(eq(t.cases.crn, lone.crn)));
    await test.store.tx((tx) => tx.insert(t.cases).values(lone));
    expect((await people()).get(lone.crn)).toBe(first);
    expect(first).toBeDefined();
  });
});
