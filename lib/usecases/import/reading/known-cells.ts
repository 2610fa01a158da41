import 'server-only';

/** What a cell of a file comes to. */
export interface ReadCell {
  readonly value: unknown;
  /** The cell as it stands in the file, where it is kept otherwise; null where it is not. */
  readonly typed: string | null;
}

/** What cells of text came to, by field: what stands in a column again is not read again. Of each column so many are kept. */
export interface KnownCells {
  find(field: string, cell: string): ReadCell | undefined;
  keep(field: string, cell: string, read: ReadCell): ReadCell;
}

const MOST_KEPT = 20_000;

/** Knows none yet. `never`: fields of which each cell is another. */
export function knownCells(never: readonly string[]): KnownCells {
  const columns = new Map<string, Map<string, ReadCell>>();
  return {
    find: (field, cell) => columns.get(field)?.get(cell),
    keep: (field, cell, read) => {
      if (never.includes(field)) return read;
      const column = columns.get(field) ?? new Map<string, ReadCell>();
      columns.set(field, column);
      if (column.size < MOST_KEPT) column.set(cell, read);
      return read;
    },
  };
}

/** From so many characters on a part of a text is kept as a place in it, and holds on to the whole. */
const KEPT_AS_PLACE = 13;

/** The same text on its own: what is kept of a file does not hold on to all that was read with it. */
export function onItsOwn(text: string): string {
  return text.length < KEPT_AS_PLACE ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
