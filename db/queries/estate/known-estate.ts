import { and, eq, is, type SQL, sql } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import { TODAY, YESTERDAY } from '../../settle-touched';
import type { Reader, Tables } from '../../store';
import { together } from '../kit/together';
import { type Estate, estateMemory, estateReads, toEstate } from './load-estate';

/** How the estate stands, as `selectEstateMark` reads it. */
interface EstateMark {
  /** By the database's clock, UTC. */
  readonly day: string;
  /** How many transactions have changed the estate or the rules on that day, and one of them; and on the day before: some end after midnight. */
  readonly changes: string;
  readonly changesBefore: string;
  /** What was written past the service, by hand, and is told by nobody before the next write. */
  readonly untold: number;
}

/**
 * The mark of the estate, in one row, to be read together with others: of the same mark there is the same estate. On its day a number only
 * rises, in the transaction of the change itself (triggers/touching.ts).
 */
export function selectEstateMark(db: Reader, t: Tables) {
  const clock = is(db, PgDatabase) ? 'postgres' : 'sqlite';
  return db
    .select({
      day: sql<string>`${TODAY[clock]}`.as('estate_day'),
      changes: changesOn(t, TODAY[clock]).as('estate_changes'),
      changesBefore: changesOn(t, YESTERDAY[clock]).as('estate_changes_before'),
      untold: sql<number>`(select count(*) from ${t.touchedThings})`.mapWith(Number).as('estate_untold'),
    })
    .from(sql`(select 1 as one) as one_row`);
}

function changesOn({ placeChanges: p }: Tables, day: SQL): SQL<string> {
  const told = and(sql`${p.day} = ${day}`, eq(p.kind, 'all'));
  return sql<string>`(select count(*) || ' ' || coalesce(max(${p.change}), '') from ${p} where ${told})`;
}

const memory = estateMemory();
const known = new WeakMap<Reader, { readonly mark: string; readonly estate: Estate }>();

/**
 * The estate at a mark that was read just now: the one that is known where the mark is as it was, since a nation's thousand teams are
 * long to read and seldom change; else it is read, in one statement with its mark.
 */
export async function estateAt(db: Reader, t: Tables, marks: readonly EstateMark[]): Promise<Estate> {
  const found = known.get(db);
  if (found !== undefined && found.mark === markOf(marks)) return found.estate;
  const { mark, ...rows } = await together(
    db,
    { mark: selectEstateMark(db, t), ...estateReads(db, t) },
    memory,
  );
  const estate = toEstate(rows);
  if (mark.every(({ untold }) => untold === 0)) known.set(db, { mark: markOf(mark), estate });
  return estate;
}

function markOf(marks: readonly EstateMark[]): string {
  return JSON.stringify(marks);
}
