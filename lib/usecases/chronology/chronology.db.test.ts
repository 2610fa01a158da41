import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from '../cases/view-case';
import { viewChronology } from './view-chronology';

const [crn] = SMALL.cases.absent;

describe.each(TEST_DIALECTS)('the chronology of a case (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);
  const opened = async () => {
    const { t, db } = test.store;
    return db.select().from(t.auditEntries).where(eq(t.auditEntries.action, 'case.chronology_opened'));
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx((tx) => tx.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, crn)));
  });
  afterAll(() => test.destroy());

  it('stands in the order in which it happened, with the holder and their absence, and is logged', async () => {
    const page = valueOf(await viewChronology(as('manager'), crn));
    const days = page.entries.map((entry) => entry.on);
    expect([...days].sort()).toEqual(days);
    expect(page.entries.map((entry) => entry.kind)).toEqual(
      expect.arrayContaining(['allocation', 'absence']),
    );
    expect(await opened()).toMatchObject([{ thingKey: crn, actorName: page.openedBy }]);
    const history = valueOf(await viewCase(as('manager'), crn)).history;
    expect(history[0]).toMatchObject({ what: 'Chronology opened' });
  });

  it('tells a leader nothing of a restricted case that the case’s own page does not', async () => {
    const page = valueOf(await viewChronology(as('leader'), crn));
    expect(page.name.named).toBe(false);
    expect(page.entries.filter((entry) => entry.kind === 'order' || entry.kind === 'contact')).toEqual([]);
  });

  it('is not there for whoever may not see the case, and then nothing is logged', async () => {
    const before = (await opened()).length;
    for (const who of ['westManager', 'administrator'] as const)
      expect(problemOf(await viewChronology(as(who), crn)).code).toBe('not_found');
    expect(await opened()).toHaveLength(before);
  });
});
