import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetFullBuckets, takeSharedToken } from '../../../db/commands/session/take-token';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Bucket, takeToken } from '../../machine/token-bucket';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');

describe.runIf(TEST_DIALECTS.includes('postgres'))('a bucket that servers share', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore('postgres');
  });
  afterAll(() => test.destroy());

  const take = async (key: string, limits: { burst: number; perMinute: number }, atMs: number) =>
    (await takeSharedToken(test.store.primary, test.store.t, key, limits, atMs)).waitSeconds;

  it('answers as the rule of one process does, whatever comes when', async () => {
    let keys = 0;
    const limits = fc.record({
      burst: fc.integer({ min: 1, max: 5 }),
      perMinute: fc.integer({ min: 1, max: 600 }),
    });
    const steps = fc.array(fc.integer({ min: -2_000, max: 20_000 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(limits, steps, async (given, pauses) => {
        keys += 1;
        let bucket: Bucket | undefined;
        let at = NOON;
        for (const pause of pauses) {
          at += pause;
          const expected = takeToken(bucket, given, at);
          bucket = expected.bucket;
          expect(await take(`drawn ${keys}`, given, at)).toBe(expected.waitSeconds);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lets through no more than its burst of what comes at the same time', async () => {
    const limits = { burst: 25, perMinute: 60 };
    const waits = await Promise.all(Array.from({ length: 60 }, () => take('at once', limits, NOON)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(25);
  });

  it('is forgotten when it is full again, and not before', async () => {
    const { store } = test;
    const limits = { burst: 2, perMinute: 60 };
    await take('full soon', limits, NOON);
    const keys = async () => (await store.db.select().from(store.t.rateBuckets)).map(({ key }) => key);
    await store.tx((tx) => forgetFullBuckets(tx, store.t, NOON + 999));
    expect(await keys()).toContain('full soon');
    await store.tx((tx) => forgetFullBuckets(tx, store.t, NOON + 1_001));
    expect(await keys()).not.toContain('full soon');
  });
});
