import 'server-only';
import { type ColumnAbout, type FileColumns } from '../reading/file-spec';
import { columnName } from '../reading/column-name';
import { columnByOtherName } from './heading-names';
import { plainName } from './plain-name';

/** What a heading most likely means. `exact`: it is the name of the column, as a contract has it; `guessed`: it is not, and somebody must say so. */
export interface GuessedColumn {
  readonly column: string;
  readonly by: 'exact' | 'guessed';
}

/** Whether the values below a heading may be those of a column at all. */
export type Fits = (index: number, about: ColumnAbout) => boolean;

/** Letters that may differ between a near miss and a column. */
const MOST_DIFFERENT = 2;
/** Of a heading that may be a near miss. */
const LONGEST_NAME = 60;

/**
 * What each heading of a file means, by the surest of: the column's own name, its name but for marks, a name that teams are known to use, a slip
 * of a letter or two. Never two headings for one column: where two have the same right to it, neither is taken, nor any less sure one. The order
 * of the headings makes no difference. Null: not known.
 */
export function guessColumns(
  spec: Pick<FileColumns, 'file' | 'columns' | 'about'>,
  headings: readonly string[],
  fits: Fits = () => true,
): (GuessedColumn | null)[] {
  const guessed: (GuessedColumn | null)[] = headings.map(() => null);
  const settled = new Set<string>();
  const left = new Set(headings.keys());
  for (const [sure, meant] of ways(spec).entries()) {
    const wanted = new Map<string, number[]>();
    for (const index of left) {
      const column = meant(
        headings[index] ?? '',
        [...spec.columns].filter((one) => !settled.has(one)),
      );
      const about = spec.about.find(({ name }) => name === column);
      if (column === null || settled.has(column) || about === undefined) continue;
      if (sure > 0 && !fits(index, about)) continue;
      wanted.set(column, [...(wanted.get(column) ?? []), index]);
    }
    for (const [column, indexes] of wanted) {
      settled.add(column);
      const [only = -1] = indexes;
      if (indexes.length === 1) guessed[only] = { column, by: sure === 0 ? 'exact' : 'guessed' };
      for (const index of indexes) left.delete(index);
    }
  }
  return guessed;
}

type Meaning = (heading: string, open: readonly string[]) => string | null;

/** The ways in which a heading may be known, the surest first. */
function ways({ file, about }: Pick<FileColumns, 'file' | 'about'>): readonly Meaning[] {
  return [
    (heading, open) => {
      const name = columnName(heading);
      return open.includes(name) ? name : null;
    },
    (heading, open) => onlyOne(open.filter((column) => plainName(column) === plainName(heading))),
    (heading) => columnByOtherName(file, heading),
    (heading, open) => {
      const plain = plainName(heading);
      if (plain === '') return null;
      return onlyOne(
        about.flatMap(({ name, label }) => (open.includes(name) && plainName(label) === plain ? [name] : [])),
      );
    },
    (heading, open) => nearest(columnName(heading), open),
  ];
}

function onlyOne(columns: readonly string[]): string | null {
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

/** The one column that a name is nearest to; null where it is near none, or as near to two. */
function nearest(name: string, columns: readonly string[]): string | null {
  if (name === '' || name.length > LONGEST_NAME) return null;
  const near = columns
    .map((column) => ({ column, by: differenceOf(name, column) }))
    .filter(({ by, column }) => by <= MOST_DIFFERENT && by * 3 < column.length);
  const least = Math.min(...near.map(({ by }) => by));
  return onlyOne(near.filter(({ by }) => by === least).map(({ column }) => column));
}

/** How many letters are left out, put in or written otherwise (Levenshtein); names are short. */
function differenceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENT) return MOST_DIFFERENT + 1;
  let row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
