import { Column, is, sql, type SQL, type Subquery } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader } from '../../store';
import { chunked } from './chunked';

/** A select of columns, no two of one name (`renamed` gives the second another), that has not run yet. */
interface Read {
  as(alias: string): Subquery;
  then: Promise<unknown[]>['then'];
}
/** The rows of each read. */
export type RowsOf<Reads> = { [Key in keyof Reads]: Awaited<Reads[Key]> };

/**
 * Runs several selects as one statement, and hands over the rows of each in its own order: one way to the database in place of
 * many, and one moment for all of them. For what belongs together and is small; the rows travel as JSON.
 */
export async function together<Reads extends Record<string, Read>>(
  db: Reader,
  reads: Reads,
): Promise<RowsOf<Reads>> {
  const arrays = is(db, PgDatabase) ? POSTGRES : SQLITE;
  const selection = Object.fromEntries(
    Object.entries(reads).map(([key, read]) => [key, asOneValue(read.as(key), arrays)]),
  );
  const [row] = await db.select(selection).from(sql`(select 1 as one) as one_row`);
  return row as RowsOf<Reads>;
}

/** The same for a long list of keys, part by part: the rows of all parts, joined. Nothing is read for no key. */
export async function togetherInChunks<Key, Reads extends Record<string, Read>>(
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
  ofRows: (row) => sql`coalesce(json_agg(${row}), '[]'::json)`,
  ofCells: (cells) => sql`json_build_array(${cells})`,
};

function asOneValue(rows: Subquery, arrays: JsonArrays): SQL {
  const fields = Object.entries(rows._.selectedFields as Record<string, Field>);
  const names = new Set(fields.map(([, field]) => (is(field, Column) ? field.name : field.fieldAlias)));
  if (names.size < fields.length) throw new Error('Two columns of one name cannot be read together');
  const cells = sql.join(
    fields.map(([, field]) => sql`${field}`),
    sql`, `,
  );
  return sql`(select ${arrays.ofRows(arrays.ofCells(cells))} from ${rows})`.mapWith((json: unknown) => {
    const found: unknown[][] = typeof json === 'string' ? JSON.parse(json) : json;
    return found.map((row) =>
      Object.fromEntries(fields.map(([key, field], at) => [key, cellOf(field, row[at])])),
    );
  });
}

/** A value as Drizzle reads the column outside of JSON. */
function cellOf(field: Field, value: unknown): unknown {
  return value === null || !is(field, Column) ? value : field.mapFromDriverValue(value);
}
