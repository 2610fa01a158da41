import { and, count, eq, gt, gte, inArray, isNull, lte, max, or, type SQL, sql } from 'drizzle-orm';
import type { ScopeLevel } from '../../../lib/domain/access/actor';
import type {
  ActionTally,
  SupervisedOfficer,
  SupervisionTally,
} from '../../../lib/domain/metrics/officers/supervision-measure';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

interface Asked {
  readonly today: IsoDate;
  readonly yearFrom: IsoDate;
  readonly dueFrom: IsoDate;
  /** So many meetings in the year are enough. */
  readonly wanted: number;
  /** The grades that are counted, by every name of theirs. */
  readonly grades: readonly string[];
}

/** How often the officers in post of a unit met for supervision, added up by the database for each part of the level asked for, by its code. */
export async function loadSupervisionTallies(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  level: ScopeLevel,
  asked: Asked,
): Promise<ReadonlyMap<string, SupervisionTally>> {
  const each = eachOfficer(db, t, unit, asked);
  const sum = (condition: SQL) =>
    sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
  const code = { nation: sql<string>`''`, region: each.regionCode, ldu: each.lduCode, team: each.teamCode }[
    level
  ];
  const rows = await db
    .select({
      code: sql<string>`${code}`,
      officers: count(),
      sessions: sql`coalesce(sum(${each.sessions}), 0)`.mapWith(Number),
      enough: sum(sql`${each.sessions} >= ${asked.wanted}`),
      overdue: sum(sql`${each.last} is null or ${each.last} < ${asked.dueFrom}`),
    })
    .from(each)
    .groupBy(...(level === 'nation' ? [] : [code]));
  return new Map(rows.map(({ code: name, ...tally }) => [name, tally]));
}

/** The officers in post of a unit, each with the meetings of the year. */
export function loadSupervisedOfficers(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  asked: Asked,
): Promise<SupervisedOfficer[]> {
  const each = eachOfficer(db, t, unit, asked);
  return db
    .select({ staffCode: each.staffCode, sessions: each.sessions, lastOn: sql<IsoDate | null>`${each.last}` })
    .from(each);
}

function eachOfficer(db: Reader, t: Tables, unit: UnitFilter, { today, yearFrom, grades }: Asked) {
  const { officers: o, supervisions: s } = t;
  return db
    .select({
      staffCode: o.staffCode,
      teamCode: sql<string>`${t.teams.code}`.as('of_team'),
      lduCode: sql<string>`${t.teams.lduCode}`.as('of_ldu'),
      regionCode: sql<string>`${t.ldus.regionCode}`.as('of_region'),
      sessions: count(s.id).as('sessions'),
      last: max(s.heldOn).as('last_held'),
    })
    .from(o)
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .leftJoin(s, and(eq(s.staffCode, o.staffCode), gte(s.heldOn, yearFrom), lte(s.heldOn, today)))
    .where(
      and(
        officersIn(t, unit),
        inArray(o.grade, [...grades]),
        or(isNull(o.startDate), lte(o.startDate, today)),
        or(isNull(o.leavingDate), gt(o.leavingDate, today)),
      ),
    )
    .groupBy(o.staffCode, t.teams.code, t.teams.lduCode, t.ldus.regionCode)
    .as('each_officer');
}

/** The agreed actions that are not done, of cases that somebody of the unit holds, and how many of them are past their day: for each part of the level asked for, by its code. */
export async function loadActionTallies(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  level: ScopeLevel,
  today: IsoDate,
): Promise<ReadonlyMap<string, ActionTally>> {
  const { oversightActions: x, allocations: a, officers: o } = t;
  const code = { nation: sql`''`, region: t.ldus.regionCode, ldu: t.teams.lduCode, team: t.teams.code }[
    level
  ];
  const rows = await db
    .select({
      code: sql<string>`${code}`,
      open: count(),
      overdue: sql`coalesce(sum(case when ${x.dueOn} < ${today} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(x)
    .innerJoin(a, and(eq(a.crn, x.crn), isNull(a.endedOn)))
    .innerJoin(o, eq(a.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(x.doneOn), officersIn(t, unit)))
    .groupBy(...(level === 'nation' ? [] : [code]));
  return new Map(rows.map(({ code: name, ...tally }) => [name, tally]));
}
