import 'server-only';
import { withoutInvisible } from '../../../kernel/text/fold-key';

/** Of a cell that may name a column. */
const LONGEST_NAME = 200;

/** A cell of a header as the name of a column: "Staff code" is `staff_code`. */
export function columnName(cell: string): string {
  return withoutInvisible(cell.slice(0, LONGEST_NAME))
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
