import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedAgain, latestDecision, standsAgainstSource } from './decided-at';
import { readInstant } from './text/read-text';

const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('a decision made here against an extract', () => {
  it('stands where it was made later than the extract was taken, and only there', () => {
    const asOf = '2026-11-02T06:00:00.000Z';
    expect(standsAgainstSource('2026-11-02T06:00:00.001Z', asOf)).toBe(true);
    expect(standsAgainstSource('2026-11-02T06:00:00.000Z', asOf)).toBe(false);
    expect(standsAgainstSource('2026-11-02T05:59:59.999Z', asOf)).toBe(false);
    expect(standsAgainstSource(null, asOf)).toBe(false);
    expect(standsAgainstSource(undefined, asOf)).toBe(false);
  });

  it('stands against every earlier extract where it stands against one', () => {
    fc.assert(
      fc.property(instant, instant, instant, (decided, one, other) => {
        const earlier = one < other ? one : other;
        const later = one < other ? other : one;
        expect(!standsAgainstSource(decided, later) || standsAgainstSource(decided, earlier)).toBe(true);
      }),
    );
  });

  it('keeps the instant of each part by itself', () => {
    const first = decidedAgain<'rsr' | 'ogrs'>(null, ['rsr', 'ogrs'], 'a');
    expect(decidedAgain(first, ['rsr'], 'b')).toEqual({ rsr: 'b', ogrs: 'a' });
    expect(decidedAgain(null, [], 'b')).toBeNull();
    expect(latestDecision(null, 'a', undefined, 'c', 'b')).toBe('c');
    expect(latestDecision(null, undefined)).toBeNull();
  });
});

describe('the time of an extract', () => {
  const read = readInstant('Extracted at');
  it.each([
    ['2026-11-02', '2026-11-02T00:00:00.000Z'],
    ['2/11/2026', '2026-11-02T00:00:00.000Z'],
    ['2026-07-02', '2026-07-01T23:00:00.000Z'],
    ['2026-11-02T06:10:00Z', '2026-11-02T06:10:00.000Z'],
    ['2026-11-02T06:10:00.250Z', '2026-11-02T06:10:00.000Z'],
    ['2026-07-02 06:10', '2026-07-02T05:10:00.000Z'],
    ['2026-11-02 06:10', '2026-11-02T06:10:00.000Z'],
    ['2026-07-02T06:10:00+02:00', '2026-07-02T04:10:00.000Z'],
    ['2026-07-02T06:10:00+0200', '2026-07-02T04:10:00.000Z'],
    ['2026-10-25 01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29 03:30', '2026-03-29T02:30:00.000Z'],
  ])('of %s is %s', (text, expected) => {
    expect(read(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    'yesterday',
    '2026-02-30',
    '2026-11-02T24:10',
    '2026-11-02T10:61',
    '2026-11-02T10:10:10Q',
    `2026-11-02T${'0'.repeat(50_000)}`,
  ])('is not %s', (text) => {
    expect(read(text)).toMatchObject({ ok: false });
  });
});
