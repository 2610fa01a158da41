import { and, count, eq, gt, gte, inArray, isNull, lte, max, or, sql } from 'drizzle-orm';
import type { ActionTally, SupervisionTally } from '../../../lib/domain/metrics/officers/supervision-measure';
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

/** How often the officers in post of a unit met for supervision, added up by the database. */
export async function loadSupervisionTally(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  { today, yearFrom, dueFrom, wanted, grades }: Asked,
): Promise<SupervisionTally> {
  const { officers: o, supervisions: s } = t;
  const each = db
    .select({
      staffCode: o.staffCode,
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
    .groupBy(o.staffCode)
    .as('each_officer');
  const [row] = await db
    .select({
      officers: count(),
      sessions: sql`coalesce(sum(${each.sessions}), 0)`.mapWith(Number),
      enough: sql`coalesce(sum(case when ${each.sessions} >= ${wanted} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
      overdue:
        sql`coalesce(sum(case when ${each.last} is null or ${each.last} < ${dueFrom} then 1 else 0 end), 0)`.mapWith(
          Number,
        ),
    })
    .from(each);
  return row ?? { officers: 0, sessions: 0, enough: 0, overdue: 0 };
}

/** The agreed actions that are not done, of cases that somebody of the unit holds, and how many of them are past their day. */
export async function loadActionTally(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  today: IsoDate,
): Promise<ActionTally> {
  const { oversightActions: x, allocations: a, officers: o } = t;
  const [row] = await db
    .select({
      open: count(),
      overdue: sql`coalesce(sum(case when ${x.dueOn} < ${today} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(x)
    .innerJoin(a, and(eq(a.crn, x.crn), isNull(a.endedOn)))
    .innerJoin(o, eq(a.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(x.doneOn), officersIn(t, unit)));
  return row ?? { open: 0, overdue: 0 };
}
