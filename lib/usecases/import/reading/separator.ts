import 'server-only';
import { columnName } from './column-name';

/** What may stand between the values of a row. */
const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines at the start among which the header is looked for: a title, a day and an empty line may stand above it. */
export const LINES_OF_HEAD = 12;
/** Of a line that may be a header. */
const LONGEST_HEADER = 5_000;

/** Tells of a name whether it is that of a column. */
export type KnownColumns = Pick<ReadonlySet<string>, 'has'>;

/** The separator of a file: that by which a line at its start has the most columns that are known; where none is, that which parts most lines alike. */
export function separatorOf(head: string, columns: KnownColumns): Separator {
  let best: { readonly separator: Separator; readonly known: number } = { separator: ',', known: 0 };
  for (const line of head.split(/\r\n|\n|\r/, LINES_OF_HEAD))
    for (const separator of SEPARATORS) {
      const known = line
        .slice(0, LONGEST_HEADER)
        .split(separator)
        .filter((cell) => columns.has(columnName(cell.replaceAll('"', '')))).length;
      if (known > best.known) best = { separator, known };
    }
  return best.known > 0 ? best.separator : steadiest(head);
}

/** The separator that stands as often, and more than any other, in most lines. */
function steadiest(head: string): Separator {
  const lines = head
    .split(/\r\n|\n|\r/, LINES_OF_HEAD)
    .map((line) => line.slice(0, LONGEST_HEADER).replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '');
  let best: { readonly separator: Separator; readonly alike: number } = { separator: ',', alike: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((one) => counts.filter((count) => count === one).length));
    if (alike > best.alike) best = { separator, alike };
  }
  return best.separator;
}
