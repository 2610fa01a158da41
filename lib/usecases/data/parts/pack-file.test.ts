import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packFile, packTexts, unpackText } from './pack-file';

/** Text that hardly packs: it takes several parts. */
const LONG = Array.from({ length: 20 }, () => randomBytes(50_000).toString('base64'));

async function* piecesOf(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function all(parts: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

describe('what is packed in parts', () => {
  it.each([
    ['a long text', LONG],
    ['a short one', ['[]']],
    ['none', []],
  ])('is read again as it was: %s', async (_name, pieces) => {
    const whole = pieces.join('');
    expect(await unpackText(await all(packTexts(piecesOf(pieces))))).toBe(whole);
    expect(await unpackText(await packFile(Buffer.from(whole)))).toBe(whole);
  });

  it('comes in parts of which each can be read alone, none longer than a row holds with ease', async () => {
    for (const parts of [await all(packTexts(piecesOf(LONG))), await packFile(Buffer.from(LONG.join('')))]) {
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(400_000);
      for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/=/);
    }
  });
});
