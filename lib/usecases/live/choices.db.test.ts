import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { choiceWords } from '../../domain/allocation/queue/case-choice';
import { addToBasket, removeFromBasket } from '../basket/change-basket';
import { allocateCase } from '../decisions/allocate-case';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { keepChoosing } from './keep-choosing';
import { viewChanges } from './view-changes';
import { viewWaitingNow } from './view-waiting-now';

const { cases, officers: o } = SMALL;
const PLAIN = cases.waitingPlain;
const ANSWERS = { reasonCode: null, reasonText: null, oversightReviewOn: null, notes: null };
const minutes = (count: number) => new Date(SMALL.now.getTime() + count * 60_000);

describe.each(TEST_DIALECTS)('who is about to decide on a waiting case on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (who: TestPerson = 'manager', now = SMALL.now) => ({ ...contextOf(test.store, who), now });
  const choose = (who: TestPerson, crn: string = PLAIN, choosing = true, now = SMALL.now) =>
    keepChoosing(as(who, now), { crn, choosing });
  const seen = async (who: TestPerson = 'manager', now = SMALL.now) =>
    valueOf(await viewWaitingNow(as(who, now), {})).choices.map(
      (choice) => `${choice.crn}: ${choiceWords(choice)}`,
    );
  const mark = async (who: TestPerson = 'manager', now = SMALL.now) =>
    valueOf(await viewChanges(as(who, now), { page: 'queue' })).choices;

  it('is told to others who see the case wait, and to nobody else', async () => {
    const nobody = await mark();
    expect((await choose('allocator')).ok).toBe(true);
    expect(await seen()).toEqual([`${PLAIN}: allocator is choosing now`]);
    expect(await mark()).not.toBe(nobody);
    expect(await seen('allocator')).toEqual([]);
    expect(await mark('allocator')).toBe(nobody);
    expect(await seen('westManager')).toEqual([]);
    expect(await mark('westManager')).toBe(nobody);
  });

  it('lapses by itself after five minutes without a sign of life, and when they leave', async () => {
    const nobody = await mark();
    await choose('allocator');
    await choose('allocator', PLAIN, true, minutes(4));
    expect(await seen('manager', minutes(8))).toHaveLength(1);
    expect(await seen('manager', minutes(9))).toEqual([]);
    expect(await mark('manager', minutes(9))).toBe(nobody);
    await choose('allocator', PLAIN, true, minutes(20));
    expect(await seen('manager', minutes(20))).toHaveLength(1);
    await choose('allocator', PLAIN, false, minutes(20));
    expect(await seen('manager', minutes(20))).toEqual([]);
  });

  it('is kept in the order in which they began, however often they give a sign of life', async () => {
    await choose('allocator');
    await choose('regionManager', PLAIN, true, minutes(1));
    await choose('allocator', PLAIN, true, minutes(2));
    expect(await seen('manager', minutes(2))).toEqual([
      `${PLAIN}: allocator is choosing now`,
      `${PLAIN}: regionManager is choosing now`,
    ]);
  });

  it('is nothing that a reader can say who may not allocate the case, or where nobody waits', async () => {
    expect(problemOf(await choose('leader')).code).toBe('not_found');
    expect(problemOf(await choose('westManager')).code).toBe('not_found');
    expect(problemOf(await choose('officer')).code).toBe('not_found');
    expect(problemOf(await choose('manager', cases.over[0])).code).toBe('not_found');
    expect(problemOf(await choose('manager', 'X999999')).code).toBe('not_found');
    expect(problemOf(await choose('manager', 'nonsense')).code).toBe('not_found');
    expect(await test.store.db.$count(test.store.t.caseChoices)).toBe(0);
  });

  it('is no lock, and no record', async () => {
    await choose('allocator');
    const before = await test.store.db.$count(test.store.t.auditEntries);
    await choose('allocator', PLAIN, true, minutes(1));
    expect(await test.store.db.$count(test.store.t.auditEntries)).toBe(before);
    const input = { ...ANSWERS, crn: PLAIN, staffCode: o.beyond, expectedVersion: 1, idempotencyKey: null };
    expect(await allocateCase(as(), input)).toMatchObject({ ok: true });
    expect(await seen()).toEqual([]);
  });

  it('is told of a basket, until the case is taken out of it', async () => {
    valueOf(await addToBasket(as('allocator'), [{ crn: PLAIN }, { crn: cases.waitingSenior }]));
    expect(await seen()).toEqual([
      `${PLAIN}: In the basket of allocator`,
      `${cases.waitingSenior}: In the basket of allocator`,
    ]);
    await removeFromBasket(as('allocator'), PLAIN);
    expect(await seen()).toEqual([`${cases.waitingSenior}: In the basket of allocator`]);
    expect(await seen('manager', minutes(31))).toEqual([]);
  });

  it('ends with an allocation, and an open queue is told to whom, by whom and when', async () => {
    const since = SMALL.now.toISOString();
    const input = { ...ANSWERS, crn: PLAIN, staffCode: o.beyond, expectedVersion: 1, idempotencyKey: null };
    expect(await allocateCase(as('allocator', minutes(50)), input)).toMatchObject({ ok: true });
    const told = async (who: TestPerson) =>
      valueOf(await viewWaitingNow(as(who, minutes(51)), { since })).taken;
    expect(await told('manager')).toEqual([
      { crn: PLAIN, words: expect.stringMatching(/^Allocated to .+ by allocator at 9:05am$/) },
    ]);
    expect(await told('allocator')).toEqual([{ crn: PLAIN, words: expect.stringContaining('by you') }]);
    expect(await told('westManager')).toEqual([]);
    expect(valueOf(await viewWaitingNow(as('manager', minutes(51)), { since: 'nonsense' })).taken).toEqual(
      [],
    );
  });

  it('is not read where only the number of waiting cases is asked for', async () => {
    await choose('allocator');
    const count = valueOf(await viewWaitingNow(as(), { only: 'count' }));
    expect(count).toMatchObject({ keys: [], choices: [], taken: [] });
    expect(count.waiting).toBe(valueOf(await viewWaitingNow(as(), {})).keys.length);
    expect(problemOf(await viewWaitingNow(as('officer'), {})).code).toBe('not_allowed');
  });
});
