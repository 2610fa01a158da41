import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDowngrades } from '../../../db/queries/cases/load-downgrades';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { changeCase } from '../testing/change-case';
import { contextOf, valueOf } from '../testing/context-of';
import { addCases, manyCrns } from '../testing/many-cases';
import { viewDowngrades } from '../capacity/view-downgrades';

const [, HELD] = SMALL.cases.beyond;

describe.each(TEST_DIALECTS)('downgrades on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('count nothing of a case that was logged in error; those of one that ended stay', async () => {
    const { db, t, tx } = test.store;
    const end = (endReason: 'logged_in_error' | 'order_completed' | null) =>
      tx((into) =>
        into
          .update(t.cases)
          .set({ endReason, endedOn: endReason === null ? null : SMALL.today })
          .where(eq(t.cases.crn, HELD)),
      );
    await tx((into) =>
      into.update(t.cases).set({ rsr: 3.1, ogrs: 80, flags: [] }).where(eq(t.cases.crn, HELD)),
    );
    valueOf(await changeCase(test, contextOf(test.store, 'manager'), HELD, { rsr: 2.99 }));
    const found = async () => (await loadDowngrades(db, t, '2026-01-01')).length;
    expect(await found()).toBe(1);
    await end('order_completed');
    expect(await found()).toBe(1);
    await end('logged_in_error');
    expect(await found()).toBe(0);
    await end(null);
    expect(await found()).toBe(1);
  });

  it('stand with data quality: bulk edits of last seen by a person, not by a file, and falls before a review', async () => {
    const { t, tx } = test.store;
    const crns = manyCrns(11);
    await addCases(test.store, crns, SMALL.officers.over);
    const at = SMALL.now.toISOString();
    const edit = (crn: string, when: string) => ({
      at: when,
      actorId: 'u-1',
      actorName: 'Somebody',
      action: 'case.edited' as const,
      thingType: 'case',
      thingKey: crn,
      detail: { from: { lastSeen: null }, to: { lastSeen: SMALL.today }, reason: null },
    });
    await tx((into) => into.insert(t.auditEntries).values(crns.map((crn) => edit(crn, at))));
    const quality = async () =>
      valueOf(await viewDowngrades(contextOf(test.store, 'leader'), { level: 'region', code: SMALL.region }))
        .quality;
    expect((await quality()).bulkSeenEdits).toEqual([{ onDate: SMALL.today, cases: 11 }]);
    const west = { level: 'team', code: SMALL.teams.west } as const;
    const elsewhere = valueOf(await viewDowngrades(contextOf(test.store, 'leader'), west));
    expect(elsewhere.quality.bulkSeenEdits).toEqual([]);
    await tx((into) =>
      into.insert(t.auditEntries).values({
        ...edit('import', at),
        action: 'data.imported',
        thingType: 'import',
        detail: { from: {}, to: {}, reason: null },
      }),
    );
    expect((await quality()).bulkSeenEdits).toEqual([]);
  });
});
