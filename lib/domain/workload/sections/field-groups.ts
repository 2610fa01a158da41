import type { Path } from './document-path';
import type { FieldGroup, ModelField } from './field';

/** A group that is no row of a list. */
export function group(title: string, fields: readonly ModelField[], words?: string): FieldGroup {
  return { key: title, title, fields, ...(words === undefined ? {} : { words }) };
}

/** A group for each row of a list, and one for a row that may be added. */
export function rowsOf<T>(
  rows: readonly T[],
  list: Path,
  what: string,
  fields: (at: Path, row: T | null) => readonly ModelField[],
  told: (row: T) => { readonly key: string; readonly title: string; readonly words?: string },
  begins: unknown = {},
): FieldGroup[] {
  return [
    ...rows.map((row, index) => ({
      ...told(row),
      row: { list, index },
      fields: fields([...list, index], row),
    })),
    {
      key: '',
      title: `Add ${what}`,
      row: { list, index: rows.length },
      begins,
      fields: fields([...list, rows.length], null),
    },
  ];
}
