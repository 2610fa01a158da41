import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Dialect } from '../../store';

/** A member of a JSON column as JSON text, null where it is not there; `path` is of our own making, never of a request. */
export function jsonField(
  dialect: Dialect,
  column: PgColumn,
  path: readonly (string | number)[],
): SQL<string | null> {
  return dialect === 'sqlite'
    ? sql<string | null>`${column} -> ${sql.raw(`'$${path.map(sqliteStep).join('')}'`)}`
    : sql<string | null>`(${column} #> ${sql.raw(`'{${path.join(',')}}'`)})::text`;
}

/** How many entries an array of a JSON column has; null where it is not there. */
export function jsonLength(dialect: Dialect, column: PgColumn, name: string): SQL<number | null> {
  return dialect === 'sqlite'
    ? sql<number | null>`json_array_length(${column}, ${sql.raw(`'$.${name}'`)})`
    : sql<number | null>`jsonb_array_length(${column} -> ${sql.raw(`'${name}'`)})`;
}

function sqliteStep(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : `.${step}`;
}
