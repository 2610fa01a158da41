import 'server-only';
import { columnName } from '../reading/column-name';

/** A heading or the name of a column by its letters and figures alone: "Staff-code *" is `staffcode`, "R\u00f4le" is `role`. */
export function plainName(heading: string): string {
  return columnName(heading)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}
