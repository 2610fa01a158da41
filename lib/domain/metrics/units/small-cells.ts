import type { Scope } from '../../access/actor';
import { groupBy } from '../../../kernel/collections';

/** Fewer heads than this are not told apart: by how often they were ill, or by who left. */
export const FEWEST_HEADS = 10;

/** How many people of one grade an LDU had, on average over the year. */
export interface Heads {
  readonly regionCode: string;
  readonly lduCode: string;
  readonly gradeCode: string;
  readonly heads: number;
}

/** Which figures of a unit may be shown: of all its people, and by grade. */
export interface ShownCells {
  readonly all: boolean;
  readonly grades: ReadonlySet<string>;
}

const NOTHING: ShownCells = { all: false, grades: new Set() };

/** The column of all grades together. */
const ALL = '';

interface Cell {
  readonly unit: string;
  readonly grade: string;
  readonly heads: number;
}

/**
 * Which cells of sickness and turnover a unit shows (docs/rules/measures.md, M-15): none below an LDU, none of fewer than 10 heads, and in each table that
 * shares a total a small cell takes the smallest sibling with it, so that nobody's figure follows by subtraction: from the
 * units beside it, or from the grades beside it.
 */
export function shownCells(unit: Scope, heads: readonly Heads[]): ShownCells {
  if (unit.level === 'team') return NOTHING;
  const { cells, lines } = tableOf(heads.filter((entry) => entry.heads > 0));
  const hidden = hiddenCells(cells, lines);
  const shown = cells.filter((cell) => cell.unit === nameOf(unit) && !hidden.has(cell));
  return {
    all: shown.some((cell) => cell.grade === ALL),
    grades: new Set(shown.map((cell) => cell.grade).filter((grade) => grade !== ALL)),
  };
}

function nameOf({ level, code }: Scope): string {
  return level === 'nation' ? level : `${level} ${code}`;
}

/** The units that somebody counts in, widest first. */
function unitsOf({ regionCode, lduCode }: Heads): string[] {
  return [
    { level: 'nation', code: '' } as const,
    { level: 'region', code: regionCode } as const,
    { level: 'ldu', code: lduCode } as const,
  ].map(nameOf);
}

/** Every cell of every unit, and the lines of which one cell is the sum of the others: a unit over its grades, a grade over the parts of a unit. */
function tableOf(heads: readonly Heads[]): { readonly cells: Cell[]; readonly lines: Cell[][] } {
  const sums = new Map<string, Cell>();
  const above = new Map<string, string>();
  for (const entry of heads) {
    const units = unitsOf(entry);
    for (const [depth, unit] of units.entries()) {
      above.set(unit, units[depth - 1] ?? '');
      for (const grade of [entry.gradeCode, ALL]) {
        const key = `${unit}/${grade}`;
        sums.set(key, { unit, grade, heads: (sums.get(key)?.heads ?? 0) + entry.heads });
      }
    }
  }
  const cells = [...sums.values()];
  const rows = [...groupBy(cells, (cell) => cell.unit).values()];
  const parts = groupBy(cells, (cell) => `${above.get(cell.unit) ?? ''}/${cell.grade}`);
  const columns = [...parts].flatMap(([key, found]) => {
    const sum = sums.get(key);
    return sum === undefined ? [] : [[sum, ...found]];
  });
  return { cells, lines: [...rows, ...columns] };
}

function hiddenCells(cells: readonly Cell[], lines: readonly (readonly Cell[])[]): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter((cell) => cell.heads < FEWEST_HEADS));
  for (let found = true; found;) {
    found = false;
    for (const line of lines) {
      const shown = line.filter((cell) => !hidden.has(cell));
      if (line.length - shown.length !== 1 || shown.length === 0) continue;
      hidden.add(shown.reduce((least, cell) => (cell.heads < least.heads ? cell : least)));
      found = true;
    }
  }
  return hidden;
}
