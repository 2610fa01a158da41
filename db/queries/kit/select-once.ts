import { is, sql } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader } from '../../store';

/** What the SQL of a select is asked with, by name: values, or lists of them, of which the SQL depends on the number alone. */
type Values = Readonly<Record<string, Value | readonly Value[]>>;
type Value = string | number | null;

/** A select that has not run yet. */
interface Select<Row> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Row[]> };
  then: Promise<Row[]>['then'];
}

/** The same put together, as each dialect runs it. */
interface PutTogether<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>;
  all(values: Record<string, unknown>): Row[];
}

/** Selects that one database keeps: those of every page and every shape of a reader. */
const MOST_KEPT = 200;

const kept = new WeakMap<Reader, Map<string, PutTogether<unknown>>>();

/**
 * Runs a select that nearly every request asks, and puts it together the first time alone: to write one as SQL takes the query builder
 * many times as long as to run it takes the database. `shape` says all that changes the SQL beside the values; `build` is handed, in place
 * of each value, one that is filled in later, and may do nothing with it but compare columns. The longest unused is put together anew.
 */
export async function selectOnce<Asked extends Values, Row>(
  db: Reader,
  shape: string,
  values: Asked,
  build: (later: Asked) => Select<Row>,
): Promise<Row[]> {
  const mine = kept.get(db) ?? new Map<string, PutTogether<unknown>>();
  kept.set(db, mine);
  const lengths = Object.values(values).map((value) => (isList(value) ? value.length : ''));
  const key = `${shape} ${lengths.join()}`;
  const select = mine.get(key) ?? putTogether(build(laterOf(values)));
  mine.delete(key);
  mine.set(key, select);
  const [oldest] = mine.keys();
  if (mine.size > MOST_KEPT && oldest !== undefined) mine.delete(oldest);
  const filled = filledOf(values);
  return (is(db, PgDatabase) ? await select.execute(filled) : select.all(filled)) as Row[];
}

/** Without a name: PostgreSQL plans it for its values each time, since a plan for any would be another one. */
function putTogether<Row>(select: Select<Row>): PutTogether<unknown> {
  return select.prepare(undefined as unknown as string) as unknown as PutTogether<unknown>;
}

function isList(value: Value | readonly Value[] | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A placeholder for each value. It passes for the value, which is what the conditions of a select take. */
function laterOf<Asked extends Values>(values: Asked): Asked {
  const later = Object.entries(values).map(([name, value]) => [
    name,
    isList(value) ? value.map((_, at) => sql.placeholder(`${name} ${at}`)) : sql.placeholder(name),
  ]);
  return Object.fromEntries(later) as Asked;
}

function filledOf(values: Values): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values))
    if (isList(value)) value.forEach((one, at) => (filled[`${name} ${at}`] = one));
    else filled[name] = value;
  return filled;
}
