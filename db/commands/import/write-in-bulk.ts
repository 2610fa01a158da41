import { sql } from 'drizzle-orm';
import type { FigurePart } from '../../schema/kept-figures';
import type { Tx } from '../../store';

/** So many rows and more are written in bulk: what they touch is nearly everything, and is told at once in place of row by row. */
const BULK_ROWS = 20_000;

const PARTS: Readonly<Record<FigurePart, true>> = { work: true, days: true, staff: true };

/** What triggers do row by row, and `afterwards` does at once for all rows. */
const ASIDE =
  "name like 'touch!_%' escape '!' or name like 'list!_waiting!_%' escape '!' or name = 'identify_allocation'";

/**
 * Writes so many rows. Of very many, a transaction of SQLite puts aside the triggers that tell of each row which pages and figures it
 * touches, that list it where it waits and that write ids beside its keys, and does the same in the end for all at once: everything is
 * touched, since a place too many costs a look and none may be missed. They stand again before the commit, as they were; what is rolled
 * back, or killed in between, brings them back by itself. PostgreSQL does all that once a statement as it is.
 *
 * `newCases`: of so many that they are more than there are, the indexes of cases and holdings are put aside as well, and made at once from
 * what is there in the end: row by row, each would go to another page of each index. What is written by then may delete nothing to which
 * either points.
 */
export async function writeInBulk(
  tx: Tx,
  rows: number,
  write: () => Promise<void>,
  { newCases = 0 }: { readonly newCases?: number } = {},
): Promise<void> {
  if (rows < BULK_ROWS || 'execute' in tx) return write();
  const sqlite = tx as unknown as SqliteBuilder;
  const indexes = newCases > rowsOfCases(sqlite) ? indexesAside(sqlite) : [];
  const telling = sqlite.all<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_schema where type = 'trigger' and (${sql.raw(ASIDE)})`,
  );
  for (const { name } of telling) sqlite.run(sql`drop trigger ${sql.identifier(name)}`);
  for (const { name } of indexes) sqlite.run(sql`drop index ${sql.identifier(name)}`);
  await write();
  for (const index of indexes) sqlite.run(sql.raw(index.sql));
  afterwards(sqlite);
  for (const trigger of telling) sqlite.run(sql.raw(trigger.sql));
}

function rowsOfCases(sqlite: SqliteBuilder): number {
  return sqlite.all<{ count: number }>(sql`select count(*) as count from supervised_case`)[0]?.count ?? 0;
}

/** Indexes that only reading needs, in their order: what must be unique is so from row to row. */
function indexesAside(sqlite: SqliteBuilder): { readonly name: string; readonly sql: string }[] {
  return sqlite.all(sql`select name, sql from sqlite_schema
    where type = 'index' and tbl_name in ('supervised_case', 'allocation') and sql like 'create index%' order by rowid`);
}

function afterwards(sqlite: SqliteBuilder): void {
  sqlite.run(sql`update allocation set
      person_id = coalesce(person_id, (select k.person_id from person_key k where k.crn = allocation.crn)),
      staff_id = coalesce(staff_id, (select k.staff_id from staff_key k where k.staff_code = allocation.staff_code))
    where person_id is null or staff_id is null`);
  sqlite.run(sql`delete from waiting_case`);
  sqlite.run(sql`insert into waiting_case (crn, home_ldu_code)
    select c.crn, c.home_ldu_code from supervised_case c
    where c.ended_on is null and not exists (select 1 from allocation a where a.crn = c.crn and a.ended_on is null)`);
  sqlite.run(sql`insert into touched_thing (kind, code) values ('all', '')`);
  for (const part of Object.keys(PARTS))
    sqlite.run(sql`insert into figure_change (part, place, writer, number)
      select ${part}, place, 0, 1 from (
        select 'team ' || code as place from team union all select 'ldu ' || code from ldu union all select 'nowhere'
      ) where true
      on conflict (part, place, writer) do update set number = figure_change.number + 1`);
}

/** SQLite's builder, behind the contract of PostgreSQL's: see store.ts. */
interface SqliteBuilder {
  all<Row>(query: ReturnType<typeof sql>): Row[];
  run(statement: ReturnType<typeof sql>): unknown;
}
