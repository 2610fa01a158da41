import { type Column, is, sql, type SQL, type Subquery } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader } from '../../store';

/** A select of plain columns, no two of one name, that has not run yet. */
interface Read {
  as(alias: string): Subquery;
  then: Promise<unknown[]>['then'];
}
type RowsOf<Reads> = { [Key in keyof Reads]: Awaited<Reads[Key]> };

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
  const fields = Object.entries(rows._.selectedFields as Record<string, Column>);
  const names = new Set(fields.map(([, column]) => column.name));
  if (names.size < fields.length) throw new Error('Two columns of one name cannot be read together');
  const cells = sql.join(
    fields.map(([, column]) => sql`${column}`),
    sql`, `,
  );
  return sql`(select ${arrays.ofRows(arrays.ofCells(cells))} from ${rows})`.mapWith((json: unknown) => {
    const found: unknown[][] = typeof json === 'string' ? JSON.parse(json) : json;
    return found.map((row) =>
      Object.fromEntries(fields.map(([key, column], at) => [key, cellOf(column, row[at])])),
    );
  });
}

/** A value as Drizzle reads the column outside of JSON. */
function cellOf(column: Column, value: unknown): unknown {
  return value === null ? null : column.mapFromDriverValue(value);
}
