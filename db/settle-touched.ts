import { randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Tx } from './contract';

/** More things than this, touched by one transaction, are everything: an import that fills a database is one change to everybody. */
const MOST_THINGS = 20_000;

/*
 * What a transaction has touched (schema/live/changes.ts) becomes rows of the places where it is shown, and is forgotten, as the last thing
 * before the commit: the numbers that open pages ask for rise together with what they count. Two transactions never write the same row:
 * nobody waits for anybody, and what commits later is counted later.
 */

/** To be called before a transaction of SQLite commits. */
export function settleOnSqlite(tx: Tx): void {
  const sqlite = tx as unknown as SqliteBuilder;
  if (sqlite.get(sql`select 1 from touched_thing limit 1`) === undefined) return;
  sqlite.run(
    sql`insert into place_change (day, kind, code, change)
      with ${places(sql`touched_thing`)} ${rowsOf(TODAY.sqlite)}`,
  );
  sqlite.run(sql`delete from touched_thing`);
}

/** The statement that is sent to PostgreSQL just before the commit, together with it. */
export function settlingOnPostgres(): { readonly text: string; readonly values: unknown[] } {
  const { sql: text, params } = new PgDialect().sqlToQuery(
    sql`with gone as (delete from touched_thing returning kind, code), ${places(sql`gone`)}
      insert into place_change (day, kind, code, change) ${rowsOf(TODAY.postgres)}`,
  );
  return { text, values: params };
}

/** SQLite's builder, behind the contract of PostgreSQL's: see store.ts. */
interface SqliteBuilder {
  get(query: SQL): unknown;
  run(statement: SQL): unknown;
}

/** The day of the database's own clock: UTC, as YYYY-MM-DD. */
export const TODAY = {
  sqlite: sql`date('now')`,
  postgres: sql`to_char(now() at time zone 'utc', 'YYYY-MM-DD')`,
} as const;

/** The day before, alike. */
export const YESTERDAY = {
  sqlite: sql`date('now', '-1 day')`,
  postgres: sql`to_char((now() at time zone 'utc') - interval '1 day', 'YYYY-MM-DD')`,
} as const;

/** Where what was touched is shown, as a row of a kind and a code each. */
function places(from: SQL): SQL {
  return sql`${thingsOf(from)}, ${HELD}, ${WAITING}, ${UNITS},
    place as (
      select 'staff' as kind, code from staff
      union select 'case', crn from changed_case
      union select 'case', crn from waiting
      union select 'team', code from teams
      union select 'home', code from homes
      union select 'home_region', code from home_regions
      union select 'ldu', code from ldus
      union select 'region', code from regions
      union select 'nation', '' from touched where kind <> 'all'
      union select 'all', '' from touched where kind = 'all'
    )`;
}

function thingsOf(from: SQL): SQL {
  return sql`
    every as (select distinct kind, code from ${from}),
    touched as (
      select kind, code from every where (select count(*) from every) <= ${MOST_THINGS}
      union all select 'all', '' where (select count(*) from every) > ${MOST_THINGS}
    )`;
}

/**
 * Whoever holds, shares or covers a case, and their teams; and who is shown beside whoever was touched: those for whose cases they are the
 * named contact, and those with whom they gave each other support.
 */
const HELD = sql`
    changed_case as (select code as crn from touched where kind = 'case'),
    held as (
      select a.crn, a.staff_code from allocation a
      where a.ended_on is null and a.crn in (select crn from changed_case)
    ),
    touched_staff as (select code from touched where kind = 'staff'),
    staff as (
      select code from touched_staff
      union select holder_staff_code from named_contact
        where cancelled_at is null and staff_code in (select code from touched_staff)
      union select to_staff_code from support
        where cancelled_at is null and from_staff_code in (select code from touched_staff)
      union select from_staff_code from support
        where cancelled_at is null and to_staff_code in (select code from touched_staff)
      union select staff_code from held
      union select staff_code from case_share where crn in (select crn from changed_case)
      union select staff_code from case_cover where crn in (select crn from changed_case)
    ),
    teams as (
      select code from touched where kind = 'team'
      union select team_code from officer where staff_code in (select code from staff)
    )`;

/**
 * The homes of cases that wait, or may have: one without a home stands with its last officers' LDUs, as the queue has it (load-waiting-facts.ts).
 * Asked for as null, SQLite would walk every case without a home, by their index, for the one that was touched.
 */
const WAITING = sql`
    waiting as (
      select code as crn from touched where kind = 'waits'
      union select crn from changed_case where crn not in (select crn from held)
    ),
    waiting_case as (
      select c.crn, coalesce(c.home_ldu_code, c.stands_ldu_code) as ldu_code, c.home_ldu_code, c.stands_region_code
      from supervised_case c where c.crn in (select crn from waiting)
    ),
    homes as (
      select ldu_code as code from waiting_case where ldu_code is not null
      union select t.ldu_code from waiting_case w
        join allocation a on a.crn = w.crn
        join officer o on o.staff_code = a.staff_code
        join team t on t.code = o.team_code
      where coalesce(w.home_ldu_code, '') = ''
    ),
    home_regions as (
      select coalesce(stands_region_code, '') as code from waiting_case where ldu_code is null
    )`;

/** The LDUs and regions of either. */
const UNITS = sql`
    ldus as (
      select ldu_code as code from team where code in (select code from teams)
      union select code from homes
    ),
    regions as (
      select region_code as code from ldu where code in (select code from ldus)
      union select code from home_regions
    )`;

function rowsOf(today: SQL): SQL {
  const change = randomUUID().replaceAll('-', '');
  return sql`select ${today}, kind, code, ${change} from place`;
}
