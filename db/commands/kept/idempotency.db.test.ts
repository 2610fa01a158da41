import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../test-store';
import { claimKey, forgetKeys, keepAnswer } from './idempotency';

const KEY = { actorId: 'token-1', key: 'k', bodyHash: 'h' };
const day = (count: number): string => new Date(Date.UTC(2026, 10, 2 + count)).toISOString();

describe.each(TEST_DIALECTS)('the key of a request that must not act twice, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  afterAll(() => test.destroy());

  it('is remembered with the first answer for 30 days, and then is a new one', async () => {
    const { store } = test;
    const claim = (at: string) => store.tx((tx) => claimKey(tx, store.t, KEY, at));
    expect(await claim(day(0))).toBeNull();
    await store.tx((tx) => keepAnswer(tx, store.t, KEY, '"first"'));
    expect(await claim(day(30))).toEqual({ bodyHash: 'h', response: '"first"' });
    expect(await claim(day(31))).toBeNull();
    await store.tx((tx) => forgetKeys(tx, store.t, day(61)));
    expect(await store.db.$count(store.t.idempotencyKeys)).toBe(1);
    await store.tx((tx) => forgetKeys(tx, store.t, day(62)));
    expect(await store.db.$count(store.t.idempotencyKeys)).toBe(0);
  });
});
