import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { findChallengedLine, lineKey, toChallengedLine } from './challenge';
import { readChallengeAnswer, readChallengeReason } from './read-challenge';
import type { LedgerLine } from './ledger';

const report = (day: string): LedgerLine => ({
  kind: 'report',
  side: 'used',
  label: 'Fast pre-sentence report',
  reportKind: 'fast',
  completedOn: isoDate(day),
  count: 1,
  pointsHundredths: 6500,
});
const REDUCTION: LedgerLine = {
  kind: 'reduction',
  side: 'available',
  label: 'Reduction: Mentoring',
  until: null,
  hoursHundredths: -185,
  pointsAvailable: -109,
};

describe('a challenged line', () => {
  it('tells reports of one kind apart by their day', () => {
    const ledger = [report('2026-11-01'), report('2026-11-02')];
    const keys = ledger.map((line) => lineKey(toChallengedLine(line)));
    expect(new Set(keys).size).toBe(2);
    expect(keys.map((key) => findChallengedLine(ledger, key)?.label)).toEqual([
      'Fast pre-sentence report, 1 November 2026',
      'Fast pre-sentence report, 2 November 2026',
    ]);
  });

  it('keeps points available in hundredths, as points used are', () => {
    expect(toChallengedLine(REDUCTION).pointsHundredths).toBe(-10_900);
  });

  it('is found again while the ledger has it, and no longer after', () => {
    const key = lineKey(toChallengedLine(REDUCTION));
    expect(findChallengedLine([REDUCTION], key)).toEqual(toChallengedLine(REDUCTION));
    expect(findChallengedLine([], key)).toBeNull();
  });

  it('is challenged and answered in 10 to 1,000 characters, spaces at the ends not counted', () => {
    const lengths = [9, 10, 1_000, 1_001].map((length) => ` ${'a'.repeat(length)} `);
    expect(lengths.map((text) => readChallengeReason(text).ok)).toEqual([false, true, true, false]);
    expect(lengths.map((answer) => readChallengeAnswer({ outcome: 'stands', answer }).ok)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
