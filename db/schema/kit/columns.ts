import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { ColumnPair } from './column-pair';

/**
 * The kinds of column that a table may have, each with its form in either dialect. The name is that of the column in the
 * database; left out, it is the key that the column is given in its table.
 */

export function text<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.text(named(name)), sqlite.text(named(name)));
}

export function integer<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.integer(named(name)), sqlite.integer(named(name)));
}

/** A number with a fraction: for scores alone; points and hours are whole hundredths. */
export function real<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.doublePrecision(named(name)), sqlite.real(named(name)));
}

export function boolean<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.boolean(named(name)), sqlite.integer(named(name), { mode: 'boolean' }));
}

/** A calendar day, read as YYYY-MM-DD. */
export function date<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.date(named(name), { mode: 'string' }), sqlite.text(named(name)));
}

/** A document; give it its shape by `$type`. */
export function json<Name extends string = ''>(name?: Name) {
  return new ColumnPair(pg.jsonb(named(name)), sqlite.text(named(name), { mode: 'json' }));
}

/** A number that the database gives in the order of writing: the primary key of a log. */
export function sequence<Name extends string = ''>(name?: Name) {
  return new ColumnPair(
    pg.integer(named(name)).primaryKey().generatedByDefaultAsIdentity(),
    sqlite.integer(named(name)).primaryKey({ autoIncrement: true }),
  );
}

/** Drizzle takes an empty name for none. */
function named<Name extends string>(name: Name | undefined): Name {
  return name ?? ('' as Name);
}
