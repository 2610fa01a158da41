import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/dates';
import { outOfOrderWords, type EarlierReport } from './out-of-order-words';

const listed = { beyond_grade: ['X000001', 'X000002', 'X000003'], circle: ['A1', 'A2'] };
const words = (earlier: EarlierReport | null, found: typeof listed = listed): string[] =>
  outOfOrderWords({ listed: found, storedDays: 0, earlier }, isoDate('2026-12-15'));
const on = isoDate('2026-11-28');

describe('what an upgrade reports as out of order', () => {
  it('says of each entry whether it is first seen now or was listed by the last upgrade', () => {
    const report = words({ onDate: on, listed: { beyond_grade: ['X000002'], circle: ['A1', 'A2'] } });
    expect(report.slice(1)).toEqual([
      'What is first seen now was not listed in the report of 28 November 2026.',
      '  3 cases held beyond grade. First seen now: X000001, X000003; listed before: 1.',
      '  2 officers in a circle of line managers: give one of each circle another manager. Listed before.',
    ]);
  });

  it('says of a kind that was not listed before that all of it is new, and counts what is too long to name', () => {
    const crns = Array.from({ length: 12 }, (_, index) => `X0000${10 + index}`);
    const [, , line] = words({ onDate: on, listed: {} }, { beyond_grade: crns, circle: [] });
    expect(line).toMatch(
      /^ {2}12 cases held beyond grade\. First seen now: X000010, .*X000019 and 2 more\.$/,
    );
  });

  it('says nothing of it in a first report, and says so where the last one kept nothing', () => {
    expect(words(null).join()).not.toMatch(/First seen|Listed before|report of/);
    const [, unknown, line] = words({ onDate: on, listed: null });
    expect(unknown).toMatch(/^Which of it is new is not known: the report of 28 November 2026 did not keep/);
    expect(line).toBe('  3 cases held beyond grade.');
  });
});
