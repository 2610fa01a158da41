import { and, count, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** Cases that ended after a day, up to another, by where their last officer stands: each in one team. What was logged in error ended nothing. */
export async function countEndings(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  { after, to, middle }: { readonly after: IsoDate; readonly to: IsoDate; readonly middle: IsoDate },
): Promise<{ readonly count: number; readonly before: number }> {
  const { cases: c, allocations: a } = t;
  const later = sql`case when ${c.endedOn} > ${middle} then 1 else 0 end`;
  const last = sql`(select l.id from ${a} l where l.crn = ${c.crn} and l.undone_at is null order by l.started_on desc, l.decided_at desc, l.id desc limit 1)`;
  const [row] = await db
    .select({ all: count(), late: sql`coalesce(sum(${later}), 0)`.mapWith(Number) })
    .from(c)
    .innerJoin(a, eq(a.id, last))
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        gt(c.endedOn, after),
        lte(c.endedOn, to),
        or(isNull(c.endReason), ne(c.endReason, 'logged_in_error')),
        officersIn(t, unit),
      ),
    );
  return { count: row?.late ?? 0, before: (row?.all ?? 0) - (row?.late ?? 0) };
}
