import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, FEWEST_HEADS, hiddenCells } from './hidden-cells';

/** A region over LDUs, each over grades: from the heads of each grade in each LDU. */
function tableOf(heads: readonly (readonly number[])[]): Cell[] {
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const unitCells = (unit: string, above: string, counts: readonly number[]): Cell[] => [
    { unit, above, grade: '', heads: sum(counts) },
    ...counts.map((count, grade) => ({ unit, above, grade: `G${grade}`, heads: count })),
  ];
  const grades = heads[0] ?? [];
  const whole = grades.map((_, grade) => sum(heads.map((row) => row[grade] ?? 0)));
  return [...unitCells('R', '', whole), ...heads.flatMap((row, ldu) => unitCells(`L${ldu}`, 'R', row))];
}

/** The small cells whose figures somebody works out from the shown ones, by solving every sum of the table. */
function workedOut(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell[] {
  const unknown = [...hidden];
  const place = new Map(unknown.map((cell, at) => [cell, at]));
  const equation = (sum: Cell, parts: readonly Cell[]): number[] => {
    const row = unknown.map(() => 0);
    for (const [cell, sign] of [[sum, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const at = place.get(cell);
      if (at !== undefined) row[at] = sign;
    }
    return row;
  };
  const rows = cells.flatMap((sum) => [
    ...(sum.grade === ''
      ? [
          equation(
            sum,
            cells.filter((cell) => cell.unit === sum.unit && cell.grade !== ''),
          ),
        ]
      : []),
    ...(sum.unit === 'R'
      ? [
          equation(
            sum,
            cells.filter((cell) => cell.above === 'R' && cell.grade === sum.grade),
          ),
        ]
      : []),
  ]);
  const solved = reduced(rows, unknown.length);
  return unknown.filter(
    (cell, at) =>
      cell.heads < FEWEST_HEADS &&
      solved.some((row) => row[at] !== 0 && row.every((factor, other) => other === at || factor === 0)),
  );
}

/** Gauss and Jordan; factors stay -1, 0 and 1 in a table of sums. */
function reduced(rows: readonly (readonly number[])[], width: number): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let at = 0; at < width; at += 1) {
    const found = left.findIndex((row) => Math.abs(row[at] ?? 0) > 1e-9);
    const pivot = found < 0 ? undefined : left.splice(found, 1)[0];
    if (pivot === undefined) continue;
    const factor = pivot[at] ?? 1;
    const unit = pivot.map((value) => value / factor);
    for (const row of [...left, ...done]) {
      const times = row[at] ?? 0;
      if (times !== 0)
        for (const [index, value] of unit.entries()) row[index] = clean((row[index] ?? 0) - times * value);
    }
    done.push(unit);
  }
  return done;
}

const clean = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);

describe('the cells of a table that are not shown', () => {
  it('are more where two pairs of lines settle a small cell between them, though no line does alone', () => {
    const heads = [
      [5, 5, 5, 40],
      [5, 5, 60, 70],
      [80, 90, 5, 5],
      [50, 60, 5, 5],
    ];
    const cells = tableOf(heads);
    const hidden = hiddenCells(cells);
    expect(workedOut(cells, hidden)).toEqual([]);
    expect(hidden.size).toBeGreaterThan(9);
  });

  it('never follow, whatever sums of the table somebody puts together', () => {
    const row = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 60 })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (heads) => {
        const cells = tableOf(heads);
        const hidden = hiddenCells(cells);
        expect(workedOut(cells, hidden)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
