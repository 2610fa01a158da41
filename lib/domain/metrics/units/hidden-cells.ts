import { groupBy } from '../../../kernel/collections';

/** Fewer heads than this are not told apart: by how often they were ill, or by who left. */
export const FEWEST_HEADS = 10;

/** The column of all grades together. */
export const ALL_GRADES = '';

/** One figure of a table: of a unit and a grade, or of all grades. */
export interface Cell {
  readonly unit: string;
  /** The unit that it is a part of; empty for the widest. */
  readonly above: string;
  readonly grade: string;
  readonly heads: number;
}

/** A sum that is shown beside its parts: a unit over its grades, a grade over the parts of a unit. */
interface Line {
  readonly sum: Cell;
  readonly parts: readonly Cell[];
}

/**
 * The cells of a table that are not shown: those of fewer than 10 heads, and the least that keeps them from following out of
 * the others. In a line that is one cell alone, or parts that come to fewer than 10 heads together; across lines, a small cell
 * that several of them settle together though none does alone.
 */
export function hiddenCells(cells: readonly Cell[]): ReadonlySet<Cell> {
  const lines = linesOf(cells);
  const hidden = new Set(cells.filter((cell) => cell.heads < FEWEST_HEADS));
  for (;;) {
    const more = besideInLine(lines, hidden) ?? besideAcrossLines(cells, hidden);
    if (more === null) return hidden;
    hidden.add(more);
  }
}

function linesOf(cells: readonly Cell[]): Line[] {
  const ofColumn = cells.map((cell) => ({ key: columnOf(cell.above, cell.grade), cell }));
  const ofRow = cells
    .filter((cell) => cell.grade !== ALL_GRADES)
    .map((cell) => ({ key: rowOf(cell.unit), cell }));
  const parts = groupBy([...ofColumn, ...ofRow], ({ key }) => key);
  return cells.flatMap((sum) => {
    const keys = [columnOf(sum.unit, sum.grade), ...(sum.grade === ALL_GRADES ? [rowOf(sum.unit)] : [])];
    return keys.flatMap((key) => {
      const found = parts.get(key);
      return found === undefined ? [] : [{ sum, parts: found.map(({ cell }) => cell) }];
    });
  });
}

function columnOf(unit: string, grade: string): string {
  return `column ${unit}/${grade}`;
}

function rowOf(unit: string): string {
  return `row ${unit}`;
}

/** The smallest cell shown in a line whose hidden part follows from what it shows; null where none does. */
function besideInLine(lines: readonly Line[], hidden: ReadonlySet<Cell>): Cell | null {
  for (const { sum, parts } of lines) {
    const shown = [sum, ...parts].filter((cell) => !hidden.has(cell));
    const apart = parts.filter((cell) => hidden.has(cell));
    const alone = parts.length + 1 - shown.length === 1;
    const few = apart.reduce((heads, cell) => heads + cell.heads, 0) < FEWEST_HEADS;
    if (alone || (few && apart.length > 0 && !hidden.has(sum))) {
      const least = leastOf(shown);
      if (least !== null) return least;
    }
  }
  return null;
}

/**
 * Each cell stands in two lines, so hidden cells are the ways between lines: one follows from the others exactly where it is
 * the only way between two parts of the table. Then the smallest cell shown that joins these parts as well.
 */
function besideAcrossLines(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell | null {
  const above = new Set(cells.map((cell) => cell.above));
  const endsOf = (cell: Cell): Ends => [
    columnOf(cell.above, cell.above === '' ? '' : cell.grade),
    above.has(cell.unit) ? columnOf(cell.unit, cell.grade) : rowOf(cell.unit),
  ];
  const ways = waysFrom([...hidden].map((cell) => ({ cell, ends: endsOf(cell) })));
  for (const cell of hidden) {
    if (cell.heads >= FEWEST_HEADS) continue;
    const [from, to] = endsOf(cell);
    const reached = reachedWithout(cell, from, ways);
    if (reached.has(to)) continue;
    const joins = (other: Cell): boolean => {
      const [one, two] = endsOf(other);
      return reached.has(one) !== reached.has(two);
    };
    const least = leastOf(cells.filter((other) => !hidden.has(other) && joins(other)));
    if (least !== null) return least;
  }
  return null;
}

/** The two lines in which a cell stands. */
type Ends = readonly [string, string];

/** The hidden cells by which one line leads to others. */
type Ways = ReadonlyMap<string, readonly { readonly cell: Cell; readonly to: string }[]>;

function waysFrom(hidden: readonly { readonly cell: Cell; readonly ends: Ends }[]): Ways {
  return groupBy(
    hidden.flatMap(({ cell, ends: [one, two] }) => [
      { cell, from: one, to: two },
      { cell, from: two, to: one },
    ]),
    (way) => way.from,
  );
}

function reachedWithout(left: Cell, start: string, ways: Ways): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const line of reached)
    for (const { cell, to } of ways.get(line) ?? []) if (cell !== left) reached.add(to);
  return reached;
}

function leastOf(cells: readonly Cell[]): Cell | null {
  return cells.reduce<Cell | null>(
    (least, cell) => (least === null || cell.heads < least.heads ? cell : least),
    null,
  );
}
