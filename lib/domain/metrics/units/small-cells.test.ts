import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_HEADS } from './hidden-cells';
import { type Heads, shownCells } from './small-cells';

const heads = (regionCode: string, lduCode: string, gradeCode: string, count: number): Heads => ({
  regionCode,
  lduCode,
  gradeCode,
  heads: count,
});
const ldu = (code: string) => ({ level: 'ldu', code }) as const;
const region = (code: string) => ({ level: 'region', code }) as const;

describe('sickness and turnover of few people', () => {
  it('are not shown of one team, nor of fewer than 10 heads', () => {
    const staff = [heads('R1', 'L1', 'CM', 40), heads('R1', 'L2', 'CM', 9), heads('R1', 'L3', 'CM', 30)];
    expect(shownCells({ level: 'team', code: 'T1' }, staff).all).toBe(false);
    expect(shownCells(ldu('L2'), staff).all).toBe(false);
    expect(shownCells(region('R1'), staff).all).toBe(true);
  });

  it('take the smallest sibling with them, so that they do not follow by subtraction from the region', () => {
    const staff = [heads('R1', 'L1', 'CM', 40), heads('R1', 'L2', 'CM', 9), heads('R1', 'L3', 'CM', 30)];
    expect(['L1', 'L2', 'L3'].map((code) => shownCells(ldu(code), staff).all)).toEqual([true, false, false]);
  });

  it('take the smallest other grade with them', () => {
    const staff = [heads('R1', 'L1', 'SCM', 20), heads('R1', 'L1', 'CM', 30), heads('R1', 'L1', 'PQiP', 3)];
    const shown = shownCells(region('R1'), staff);
    expect([shown.all, [...shown.grades]]).toEqual([true, ['CM']]);
  });

  it('stay hidden where somebody came and went within the year: no head on average, but days all the same', () => {
    const staff = [heads('R1', 'L1', 'SCM', 20), heads('R1', 'L1', 'CM', 30), heads('R1', 'L1', 'PQiP', 0)];
    expect([...shownCells(ldu('L1'), staff).grades]).toEqual(['CM']);
  });

  it('are not had as a sum of a few either: two small ones of 3 heads together take a third with them', () => {
    const staff = [
      heads('R1', 'L1', 'CM', 40),
      heads('R1', 'L2', 'CM', 1),
      heads('R1', 'L3', 'CM', 2),
      heads('R1', 'L4', 'CM', 30),
    ];
    const shown = ['L1', 'L2', 'L3', 'L4'].map((code) => shownCells(ldu(code), staff).all);
    expect(shown).toEqual([true, false, false, false]);
  });

  it('are never shown of a unit that has nobody', () => {
    expect(shownCells(ldu('L9'), [heads('R1', 'L1', 'CM', 40)]).all).toBe(false);
    expect(shownCells({ level: 'nation', code: '' }, []).all).toBe(false);
  });

  it('never follow from what is shown: no sum of units or of grades leaves one cell out', () => {
    const cell = fc.record({
      ldu: fc.constantFrom('L1', 'L2', 'L3', 'L4'),
      grade: fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO'),
      count: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: (one) => one.ldu + one.grade }), (cells) => {
        const staff = cells.map((one) => heads(one.ldu < 'L3' ? 'R1' : 'R2', one.ldu, one.grade, one.count));
        const sumOf = (test: (one: Heads) => boolean): number =>
          staff.filter(test).reduce((sum, one) => sum + one.heads, 0);
        const units = [
          { unit: { level: 'nation', code: '' } as const, of: () => true },
          ...['R1', 'R2'].map((code) => ({
            unit: region(code),
            of: (one: Heads) => one.regionCode === code,
          })),
          ...['L1', 'L2', 'L3', 'L4'].map((code) => ({
            unit: ldu(code),
            of: (one: Heads) => one.lduCode === code,
          })),
        ];
        const grades = ['SCM', 'CM', 'PQiP', 'SPO'];
        const table = units.map(({ unit, of }) => {
          const shown = shownCells(unit, staff);
          return {
            all: { heads: sumOf(of), there: staff.some(of), shown: shown.all },
            grades: grades.map((grade) => ({
              heads: sumOf((one) => of(one) && one.gradeCode === grade),
              there: staff.some((one) => of(one) && one.gradeCode === grade),
              shown: shown.grades.has(grade),
            })),
          };
        });
        for (const row of table)
          for (const one of [row.all, ...row.grades])
            if (one.shown) expect(one.heads).toBeGreaterThanOrEqual(FEWEST_HEADS);
        const leaves = (line: readonly { there: boolean; shown: boolean }[]): void => {
          const there = line.filter((one) => one.there);
          expect(there.filter((one) => !one.shown).length === 1 && there.length > 1).toBe(false);
        };
        for (const row of table) leaves([row.all, ...row.grades]);
        const [nation, r1, r2, ...ldus] = table;
        if (!nation || !r1 || !r2) throw new Error('A row is missing');
        const columns = [
          (row: typeof nation) => row.all,
          ...grades.map((_, at) => (row: typeof nation) => row.grades[at] ?? row.all),
        ];
        for (const pick of columns) {
          leaves([nation, r1, r2].map(pick));
          leaves([r1, ...ldus.slice(0, 2)].map(pick));
          leaves([r2, ...ldus.slice(2)].map(pick));
        }
      }),
      { numRuns: 200 },
    );
  });
});
