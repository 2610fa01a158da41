import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { SCOPE_LEVELS } from '../../access/actor';
import { pulseBetween, type PulseCount, pulseShares } from './pulse';

const DAY = isoDate('2026-10-02');
const count = (regionCode: string, gradeCode: string, answers: number, unmanageable: number): PulseCount => ({
  ...{ regionCode, gradeCode, answers, unmanageable },
});
const of = (counts: readonly PulseCount[]) => ({ closedOn: DAY, counts });
const NATION = { level: 'nation', code: '' } as const;
const region = (code: string) => ({ level: 'region', code }) as const;

describe('what officers answered of their workload', () => {
  it('is told of all and by grade where 10 or more answered, at a region and the nation', () => {
    const counts = [count('R1', 'SCM', 10, 6), count('R1', 'CM', 30, 12), count('R2', 'CM', 20, 5)];
    expect(pulseShares(region('R1'), of(counts))).toEqual({
      closedOn: DAY,
      all: { count: 18, of: 40 },
      byGrade: new Map([
        ['SCM', { count: 6, of: 10 }],
        ['CM', { count: 12, of: 30 }],
      ]),
    });
    expect(pulseShares(NATION, of(counts)).all).toEqual({ count: 23, of: 60 });
  });

  it.each(SCOPE_LEVELS)('is told at %s only where that is a region or wider', (level) => {
    const { all } = pulseShares(
      { level, code: level === 'nation' ? '' : 'R1' },
      of([count('R1', 'CM', 40, 9)]),
    );
    expect(all === null).toBe(level === 'ldu' || level === 'team');
  });

  it('is not told of 9 answers, nor of what the rest of a total would give them away by', () => {
    const nine = [count('R1', 'SCM', 9, 6), count('R1', 'CM', 30, 12), count('R1', 'PQiP', 12, 3)];
    const { all, byGrade } = pulseShares(region('R1'), of(nine));
    expect(all).toEqual({ count: 21, of: 51 });
    // The smallest grade beside the one of 9 goes with it.
    expect([...byGrade.keys()]).toEqual(['CM']);
    expect(pulseShares(region('R1'), of([count('R1', 'CM', 9, 4)])).all).toBeNull();
  });

  it('of a small region does not follow from the nation less the other one', () => {
    const counts = [count('R1', 'CM', 9, 6), count('R2', 'CM', 40, 12)];
    const shown = [NATION, region('R1'), region('R2')].map((unit) => pulseShares(unit, of(counts)).all);
    expect(shown[1]).toBeNull();
    expect(shown.filter((share) => share !== null).length).toBeLessThan(2);
  });

  it('of nobody who answered is no figure, and hides no other', () => {
    const counts = [count('R1', 'CM', 40, 12)];
    expect(pulseShares(region('R2'), of(counts)).all).toBeNull();
    expect(pulseShares(NATION, of(counts)).all).toEqual({ count: 12, of: 40 });
    expect(pulseShares(NATION, of([])).all).toBeNull();
  });

  it('never leaves fewer than 10 answers as the difference of a total that is shown and its parts that are', () => {
    const counts = fc.array(
      fc.record({
        r: fc.integer({ min: 1, max: 4 }),
        g: fc.constantFrom('SCM', 'CM', 'PQiP'),
        n: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(counts, (entries) => {
        const sums = new Map(entries.map(({ r, g, n }) => [`R${r}/${g}`, n]));
        const survey = of(
          [...sums].map(([key, n]) => count(key.split('/')[0] ?? '', key.split('/')[1] ?? '', n, 0)),
        );
        const codes = [...new Set(survey.counts.map(({ regionCode }) => regionCode))];
        const nation = pulseShares(NATION, survey);
        const regions = codes.map((code) => pulseShares(region(code), survey));
        const gap = (whole: number | undefined, parts: readonly (number | undefined)[]): number | null =>
          whole === undefined ? null : whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
        const gaps = [
          gap(
            nation.all?.of,
            regions.map(({ all }) => all?.of),
          ),
          ...['SCM', 'CM', 'PQiP'].map((grade) =>
            gap(
              nation.byGrade.get(grade)?.of,
              regions.map(({ byGrade }) => byGrade.get(grade)?.of),
            ),
          ),
          ...[nation, ...regions].map(({ all, byGrade }) =>
            gap(
              all?.of,
              [...byGrade.values()].map((share) => share.of),
            ),
          ),
        ];
        for (const left of gaps) expect(left === null || left === 0 || left >= 10).toBe(true);
      }),
    );
  });

  it('stands for the last survey that was closed in a year', () => {
    const surveys = ['2026-10-02', '2026-03-01', '2025-10-01'].map((day) => ({ closedOn: isoDate(day) }));
    const year = (after: string, to: string) =>
      pulseBetween(surveys, { after: isoDate(after), to: isoDate(to) });
    expect(year('2025-11-02', '2026-11-02')?.closedOn).toBe('2026-10-02');
    expect(year('2024-11-02', '2025-11-02')?.closedOn).toBe('2025-10-01');
    expect(year('2023-11-02', '2024-11-02')).toBeNull();
    expect(year('2025-10-01', '2026-03-01')?.closedOn).toBe('2026-03-01');
  });
});
