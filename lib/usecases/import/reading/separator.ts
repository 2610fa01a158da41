import 'server-only';
import { columnName } from './column-name';

/** What may stand between the values of a row. */
const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines at the start among which the header is looked for: a title, a day and an empty line may stand above it. */
export const LINES_OF_HEAD = 12;
/** Of a line that may be a header. */
const LONGEST_HEADER = 5_000;

/** The separator of a file: that by which a line at its start has the most columns that are known. */
export function separatorOf(head: string, columns: ReadonlySet<string>): Separator {
  let best: { readonly separator: Separator; readonly known: number } = { separator: ',', known: 0 };
  for (const line of head.split(/\r\n|\n|\r/, LINES_OF_HEAD))
    for (const separator of SEPARATORS) {
      const known = line
        .slice(0, LONGEST_HEADER)
        .split(separator)
        .filter((cell) => columns.has(columnName(cell.replaceAll('"', '')))).length;
      if (known > best.known) best = { separator, known };
    }
  return best.separator;
}
