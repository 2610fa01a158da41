import { describe, expect, it } from 'vitest';
import { type Bucket, takeToken } from './token-bucket';

const limits = { burst: 300, perMinute: 1200 };

function takeMany(
  count: number,
  start: Bucket | undefined,
  atMs: number,
): { bucket: Bucket | undefined; refused: number } {
  let bucket = start;
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const taken = takeToken(bucket, limits, atMs);
    bucket = taken.bucket;
    if (taken.waitSeconds > 0) refused += 1;
  }
  return { bucket, refused };
}

describe('a token bucket', () => {
  it('lets a burst through and refuses the next', () => {
    expect(takeMany(300, undefined, 0).refused).toBe(0);
    expect(takeMany(301, undefined, 0).refused).toBe(1);
  });

  it('fills again at the rate, never above the burst', () => {
    const empty = takeMany(300, undefined, 0).bucket;
    expect(takeMany(21, empty, 1_000).refused).toBe(1);
    expect(takeMany(301, empty, 3_600_000).refused).toBe(1);
  });

  it('says how many whole seconds to wait', () => {
    const slow = { burst: 1, perMinute: 2 };
    const first = takeToken(undefined, slow, 0);
    expect(takeToken(first.bucket, slow, 0).waitSeconds).toBe(30);
    expect(takeToken(first.bucket, slow, 29_500).waitSeconds).toBe(1);
    expect(takeToken(first.bucket, slow, 30_000).waitSeconds).toBe(0);
  });

  it('does not fill when the clock goes back', () => {
    const empty = takeMany(300, undefined, 10_000).bucket;
    expect(takeToken(empty, limits, 5_000).waitSeconds).toBe(1);
  });
});
