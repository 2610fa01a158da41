import { eq, getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TO_IDENTIFY } from '../../../db/commands/kept/save-identities';
import { migrateDatabase } from '../../../db/migrate';
import { IDENTIFIED } from '../../../db/schema/triggers/identified';
import { openStore, type Store } from '../../../db/store';
import { TEST_DIALECTS } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asStaffCode } from '../../kernel/ids';
import { givingIds } from './give-ids';
import { upgradeService } from './migrate-service';
import { runUpgradeSteps, upgradeStepsPending } from './run-upgrade-steps';
import { type LandedDatabase, LANDED_VERSIONS, makeLandedDatabase } from './testing/landed-database';

const NOW = new Date('2026-11-28T09:00:00.000Z');
const STATES = TEST_DIALECTS.flatMap((dialect) =>
  ([...LANDED_VERSIONS, 4] as const).map((version) => ({ dialect, version })),
);
/** Taken off the record: only the trail tells of them. */
const REMOVED = asStaffCode('LO0099');

describe.each(STATES)(
  'ids of people and staff in a database of landed version $version on $dialect',
  (state) => {
    let landed: LandedDatabase;
    let store: Store;
    beforeAll(async () => {
      landed = await makeLandedDatabase(state.dialect, state.version);
      await migrateDatabase(landed.url);
      store = openStore(landed.url);
      const { t } = store;
      const entry = { at: NOW.toISOString(), actorId: 'u', actorName: 'Ana', detail: { from: {}, to: {} } };
      await store.tx(async (tx) => {
        await tx
          .insert(t.auditEntries)
          .values({ ...entry, action: 'officer.removed', thingType: 'officer', thingKey: REMOVED });
        // As before the ids: the entry has none, and nobody is met.
        await tx.update(t.auditEntries).set({ staffId: null });
        await tx.delete(t.staffKeys);
      });
    });
    afterAll(async () => {
      await store.close();
      await landed.remove();
    });

    /** Every row that has ids or gives them, as text, by table. */
    const rowsWithIds = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
      const { db, t } = store;
      const rows = new Map<string, readonly string[]>();
      for (const name of [...TO_IDENTIFY, 'personKeys', 'staffKeys'] as const) {
        const table: PgTable = t[name];
        const found = await db.select(getTableColumns(table)).from(table);
        rows.set(name, found.map((row) => JSON.stringify(row)).sort());
      }
      return rows;
    };

    test('are given batch by batch, go on where they stopped, and stay as they are once given', async () => {
      const context = { store, actor: SYSTEM_ACTOR, now: NOW };
      let batches = 0;
      const small = givingIds(2);
      const failing = {
        ...small,
        runBatch: async (batch: Parameters<typeof small.runBatch>[0]) => {
          batches += 1;
          if (batches === 9) throw new Error('the machine stopped');
          return small.runBatch(batch);
        },
      };
      await expect(runUpgradeSteps(context, [failing])).rejects.toThrow('the machine stopped');
      expect(await upgradeStepsPending(store, [small])).toBe(1);
      await upgradeService(context);
      expect(await upgradeStepsPending(store, [small])).toBe(0);
      const given = await rowsWithIds();
      await store.tx((tx) =>
        tx.delete(store.t.upgradeSteps).where(eq(store.t.upgradeSteps.name, small.name)),
      );
      await runUpgradeSteps(context, [givingIds(3)]);
      expect(await rowsWithIds()).toEqual(given);
    });

    test('stand for everybody on record and in the trail, and beside each readable key', async () => {
      const { db, t } = store;
      const people = new Map(
        (await db.select().from(t.personKeys)).map((row) => [String(row.crn), row.personId]),
      );
      const staff = new Map(
        (await db.select().from(t.staffKeys)).map((row) => [String(row.staffCode), row.staffId]),
      );
      const crns = await db.select({ crn: t.cases.crn }).from(t.cases);
      expect(crns.filter(({ crn }) => !people.has(crn))).toEqual([]);
      const codes = await db.select({ code: t.officers.staffCode }).from(t.officers);
      expect(codes.filter(({ code }) => !staff.has(code))).toEqual([]);
      expect(staff.has(REMOVED)).toBe(true);
      for (const row of await db.select().from(t.allocations))
        expect([row.personId, row.staffId]).toEqual([people.get(row.crn), staff.get(row.staffCode)]);
      for (const row of await db.select().from(t.officerSnapshots))
        expect(row.staffId).toBe(staff.get(row.staffCode));
      const entries = await db.select().from(t.auditEntries);
      expect(entries.length).toBeGreaterThan(0);
      for (const row of entries) {
        expect(row.personId).toBe(row.thingType === 'case' ? people.get(row.thingKey) : null);
        expect(row.staffId).toBe(row.thingType === 'officer' ? staff.get(row.thingKey) : null);
      }
      for (const row of await db.select().from(t.pastFacts)) {
        expect(row.staffId).toBe(row.staffCode === null ? null : staff.get(row.staffCode));
        expect(row.personId).toBe(typeof row.facts.crn === 'string' ? people.get(row.facts.crn) : null);
      }
      for (const row of await db.select().from(t.oversights))
        expect([row.personId, row.staffId]).toEqual([people.get(row.crn), staff.get(row.staffCode)]);
      expect(Object.keys(IDENTIFIED).every((name) => TO_IDENTIFY.some((done) => done === name))).toBe(true);
    });
  },
);
