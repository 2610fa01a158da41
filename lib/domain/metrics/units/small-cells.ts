import type { Scope } from '../../access/actor';
import { ALL_GRADES, type Cell, hiddenCells } from './hidden-cells';

/** How many people of one grade an LDU had, on average over the year: 0 where they came and went within it. */
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

/**
 * Which cells of sickness and turnover a unit shows (docs/rules/measures.md, M-15): none below an LDU, none of fewer than 10 heads, and in each table that
 * shares a total a small cell takes the smallest sibling with it, so that nobody's figure follows by subtraction: from the
 * units beside it, or from the grades beside it.
 */
export function shownCells(unit: Scope, heads: readonly Heads[]): ShownCells {
  if (unit.level === 'team') return NOTHING;
  const cells = cellsOf(heads);
  const hidden = hiddenCells(cells);
  const shown = cells.filter((cell) => cell.unit === nameOf(unit) && !hidden.has(cell));
  return {
    all: shown.some((cell) => cell.grade === ALL_GRADES),
    grades: new Set(shown.map((cell) => cell.grade).filter((grade) => grade !== ALL_GRADES)),
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

/** Every cell of every unit: of each grade, and of all grades. */
function cellsOf(heads: readonly Heads[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const entry of heads) {
    const units = unitsOf(entry);
    for (const [depth, unit] of units.entries()) {
      for (const grade of [entry.gradeCode, ALL_GRADES]) {
        const key = `${unit}/${grade}`;
        const sum = (sums.get(key)?.heads ?? 0) + entry.heads;
        sums.set(key, { unit, above: units[depth - 1] ?? '', grade, heads: sum });
      }
    }
  }
  return [...sums.values()];
}
