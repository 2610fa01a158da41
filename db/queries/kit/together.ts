import { Column, is, sql, type SQL, type Subquery } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader } from '../../store';
import { chunked } from './chunked';

/** A select of columns, no two of one name (`renamed` gives the second another), that has not run yet. */
export interface Asked {
  as(alias: string): Subquery;
  then: Promise<unknown[]>['then'];
}
/** The rows of each read. */
export type RowsOf<Reads> = { [Key in keyof Reads]: Awaited<Reads[Key]> };

/**
 * Runs several selects as one statement, and hands over the rows of each in its own order: one way to the database in place of
 * many, and one moment for all of them. For what belongs together and is small; the rows travel as JSON. `memory`: of some reads that
 * are made again and again, so that rows that are as they were are the very same, and what was made of them may be known by them.
 */
export async function together<Reads extends Record<string, Asked>>(
  db: Reader,
  reads: Reads,
  memory?: RowMemory,
): Promise<RowsOf<Reads>> {
  const [row] = await asOneRow(db, reads, memory);
  return row as RowsOf<Reads>;
}

/** The same as a select of one row, for `selectOnce`. */
export function asOneRow<Reads extends Record<string, Asked>>(db: Reader, reads: Reads, memory?: RowMemory) {
  const arrays = is(db, PgDatabase) ? POSTGRES : SQLITE;
  const selection = Object.fromEntries(
    Object.entries(reads).map(([key, read]) => [key, asOneValue(key, read.as(key), arrays, memory)]),
  );
  return db.select(selection).from(sql`(select 1 as one) as one_row`);
}

/** What some reads came to last, as it was sent and as it was read; of no others than those named is anything kept. */
export class RowMemory {
  private readonly last = new Map<string, { readonly json: string; readonly rows: unknown }>();

  constructor(private readonly keys: readonly string[]) {}

  /** The rows of before where they are the same to the letter, else those that are read now. */
  rowsOf<Rows>(key: string, json: string, read: () => Rows): Rows {
    const known = this.last.get(key);
    if (known?.json === json) return known.rows as Rows;
    const rows = read();
    if (this.keys.includes(key)) this.last.set(key, { json, rows });
    return rows;
  }
}

/** The same for a long list of keys, part by part: the rows of all parts, joined. Nothing is read for no key. */
export async function togetherInChunks<Key, Reads extends Record<string, Asked>>(
  db: Reader,
  keys: readonly Key[],
  readsOf: (part: Key[]) => Reads,
  size?: number,
): Promise<RowsOf<Reads>> {
  const joined = new Map<string, unknown[]>(Object.keys(readsOf([])).map((name) => [name, []]));
  for (const part of chunked(keys, size))
    for (const [name, rows] of Object.entries(await together(db, readsOf(part))))
      joined.get(name)?.push(...rows);
  return Object.fromEntries(joined) as RowsOf<Reads>;
}

/** A column of text under another name, where two of one name are read together. */
export function renamed<Of extends Column>(column: Of, name: string): SQL.Aliased<Of['_']['data']> {
  return sql<Of['_']['data']>`${column}`.as(name);
}

type Field = Column | SQL.Aliased;

interface JsonArrays {
  ofRows(row: SQL): SQL;
  ofCells(cells: SQL): SQL;
}
const SQLITE: JsonArrays = {
  ofRows: (row) => sql`json_group_array(${row})`,
  ofCells: (cells) => sql`json_array(${cells})`,
};
const POSTGRES: JsonArrays = {
  // As text: the driver would read it, and nobody could tell that it is as it was.
  ofRows: (row) => sql`coalesce(json_agg(${row})::text, '[]')`,
  ofCells: (cells) => sql`json_build_array(${cells})`,
};

function asOneValue(key: string, rows: Subquery, arrays: JsonArrays, memory?: RowMemory): SQL {
  const fields = Object.entries(rows._.selectedFields as Record<string, Field>);
  const names = new Set(fields.map(([, field]) => (is(field, Column) ? field.name : field.fieldAlias)));
  if (names.size < fields.length) throw new Error('Two columns of one name cannot be read together');
  const cells = sql.join(
    fields.map(([, field]) => sql`${field}`),
    sql`, `,
  );
  const reads = fields.map(([key, field]) => ({ key, read: readerOf(field) }));
  const read = (json: string): Record<string, unknown>[] =>
    (JSON.parse(json) as unknown[][]).map((row) => {
      const cells: Record<string, unknown> = {};
      let at = 0;
      for (const { key, read } of reads) {
        const value = row[at];
        cells[key] = value === null || read === null ? value : read(value);
        at += 1;
      }
      return cells;
    });
  return sql`(select ${arrays.ofRows(arrays.ofCells(cells))} from ${rows})`.mapWith((json: string) =>
    memory === undefined ? read(json) : memory.rowsOf(key, json, () => read(json)),
  );
}

/** How Drizzle reads a value of the column outside of JSON; null: as it is. What a column is, is looked at once, not for each value. */
function readerOf(field: Field): ((value: unknown) => unknown) | null {
  if (!is(field, Column) || field.mapFromDriverValue === Column.prototype.mapFromDriverValue) return null;
  return (value) => field.mapFromDriverValue(value);
}
