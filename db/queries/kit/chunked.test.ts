import { describe, expect, it } from 'vitest';
import { inChunks } from './chunked';

describe('rows that are asked for by parts of a list of keys', () => {
  it('are all there, however many one part has: months of days of two thousand officers', async () => {
    const keys = Array.from({ length: 2_500 }, (_, index) => index);
    const rows = await inChunks(keys, (part) =>
      Promise.resolve(part.flatMap((key) => Array.from({ length: 100 }, () => key))),
    );
    expect(rows).toHaveLength(250_000);
    expect(rows.at(-1)).toBe(2_499);
  });
});
