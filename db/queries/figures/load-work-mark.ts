import { and, eq, inArray, is, or, type SQL, sql } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import { asStaffCode, asTeamCode } from '../../../lib/kernel/ids';
import { TODAY, YESTERDAY } from '../../settle-touched';
import type { Reader, Tables } from '../../store';
import { selectOnce } from '../kit/select-once';

/** Of whose work: of some teams, or of the team in which somebody is. */
export type MarkedWork = { readonly teams: readonly string[] } | { readonly officer: string };

/** How the work of some teams stands. */
interface WorkMark {
  /** The team of the officer who was asked for; null where teams were, or nobody has the code. */
  readonly team: string | null;
  /** Of the same mark there are the same caseloads. Null: something was written past the service, of which nobody has been told yet. */
  readonly mark: string | null;
}

/**
 * How the work of some teams stands, in one small statement: by how often a fact has changed that figures are worked out from
 * (triggers/figures.ts), and how many transactions have changed what is shown of a team, the estate or the rules (triggers/touching.ts).
 * Neither falls on a day. To be read before the facts: what changes in between leaves an old mark beside newer facts, and nobody finds them by it.
 */
export async function loadWorkMark(db: Reader, t: Tables, of: MarkedWork): Promise<WorkMark> {
  const [row] =
    'officer' in of
      ? await selectOnce(db, 'work mark of an officer', of, (asked) => selectMark(db, t, asked))
      : await selectOnce(
          db,
          'work mark of teams',
          { codes: of.teams, places: of.teams.map((code) => `team ${code}`) },
          (asked) => selectMark(db, t, asked),
        );
  if (row === undefined) throw new Error('A row of one value has none');
  const { team, untold, ...mark } = row;
  return { team, mark: untold > 0 ? null : JSON.stringify(mark) };
}

/** Of whose work: the officer, or the teams and their places as `figure_change` names them. */
type Marked =
  { readonly officer: string } | { readonly codes: readonly string[]; readonly places: readonly string[] };

function selectMark(db: Reader, t: Tables, of: Marked) {
  const clock = is(db, PgDatabase) ? 'postgres' : 'sqlite';
  return db
    .select({
      day: sql<string>`${TODAY[clock]}`.as('marked_day'),
      team: teamAsked(t, of).as('marked_team'),
      number: numberOf(t, of).mapWith(String).as('marked_number'),
      changes: changesOn(t, of, TODAY[clock]).as('marked_changes'),
      changesBefore: changesOn(t, of, YESTERDAY[clock]).as('marked_changes_before'),
      untold: sql<number>`(select count(*) from ${t.touchedThings})`.mapWith(Number).as('marked_untold'),
    })
    .from(sql`(select 1 as one) as one_row`);
}

/** The team of an officer, as a select. */
function teamOf({ officers: o }: Tables, staffCode: string): SQL {
  return sql`select ${o.teamCode} from ${o} where ${eq(o.staffCode, asStaffCode(staffCode))}`;
}

function teamAsked(t: Tables, of: Marked): SQL<string | null> {
  return 'officer' in of ? sql<string | null>`(${teamOf(t, of.officer)})` : sql<string | null>`null`;
}

/** How often the facts of the teams have changed, added up: none ever falls. */
function numberOf(t: Tables, of: Marked): SQL {
  const c = t.figureChanges;
  const placed =
    'officer' in of
      ? sql`${c.place} in (select 'team ' || marked.team_code from (${teamOf(t, of.officer)}) as marked)`
      : inArray(c.place, of.places);
  return sql`(select coalesce(sum(${c.number}), 0) from ${c} where ${and(eq(c.part, 'work'), placed)})`;
}

function changesOn(t: Tables, of: Marked, day: SQL): SQL<string> {
  const p = t.placeChanges;
  const inTeams =
    'officer' in of
      ? sql`${p.code} in (${teamOf(t, of.officer)})`
      : inArray(
          p.code,
          of.codes.map((code) => asTeamCode(code)),
        );
  const told = and(sql`${p.day} = ${day}`, or(eq(p.kind, 'all'), and(eq(p.kind, 'team'), inTeams)));
  return sql<string>`(select count(*) || ' ' || coalesce(max(${p.change}), '') from ${p} where ${told})`;
}
