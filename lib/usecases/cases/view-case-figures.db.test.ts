import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { caseAnswerSchema, toWaitingCases } from '../../domain/allocation/cases/case-answer';
import { addDays } from '../../kernel/dates';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCaseFigures } from './view-case-figures';
import { viewQueue } from '../queue/view-queue';

const { cases, today } = SMALL;
const [SEEN, INSIDE] = cases.over;

describe.each(TEST_DIALECTS)('contact in the answers about a case, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t, tx } = test.store;
    await tx(async (db) => {
      await db
        .update(t.cases)
        .set({ setting: 'community', orderStart: addDays(today, -200), lastSeen: addDays(today, -30) })
        .where(eq(t.cases.crn, SEEN));
      await db
        .update(t.cases)
        .set({ setting: 'custody', releaseDate: addDays(today, 20) })
        .where(eq(t.cases.crn, INSIDE));
    });
  });
  afterEach(() => test.destroy());
  const as = (who: TestPerson) => contextOf(test.store, who);

  it('is days since seen, the plan, days overdue and what is due in words', async () => {
    const answer = valueOf(await viewCaseFigures(as('manager'), SEEN));
    expect(caseAnswerSchema.parse(answer)).toEqual(answer);
    const { daysSinceSeen, plannedEveryDays, overdueDays, contactDue } = answer.contact;
    expect([daysSinceSeen, overdueDays]).toEqual([30, 30 - (plannedEveryDays ?? 0)]);
    expect(contactDue).toMatch(/^Seen 30 days ago; planned every \d+ days, \d+ days overdue\.$/);
  });

  it('has no clock in custody, and says that contact is due before the release', async () => {
    const { contact } = valueOf(await viewCaseFigures(as('manager'), INSIDE));
    expect(contact).toEqual({
      daysSinceSeen: null,
      plannedEveryDays: null,
      overdueDays: null,
      contactDue: expect.stringMatching(/^Pre-release contact due: release on 22 November 2026\.$/),
    });
  });

  it('stands beside waiting cases too, and is withheld where the dates of a case are', async () => {
    const queue = valueOf(await viewQueue(as('manager'), { ldu: null, team: null, band: null }));
    for (const item of toWaitingCases(queue.rows, queue, 50, undefined).items)
      expect(caseAnswerSchema.shape.contact.parse(item.contact)).toEqual(item.contact);
    const { t, tx } = test.store;
    await tx((db) => db.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, SEEN)));
    expect(valueOf(await viewCaseFigures(as('leader'), SEEN)).contact).toMatchObject({
      daysSinceSeen: null,
      overdueDays: null,
      contactDue: null,
    });
  });
});
