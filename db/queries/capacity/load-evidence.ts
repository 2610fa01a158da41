import { and, desc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { CountedOf } from '../../../lib/domain/metrics/counts/count-share';
import type { Scope } from '../../../lib/domain/access/actor';
import type { FiguresOfDay } from '../../../lib/domain/metrics/evidence/stored-figures';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { hoursThen } from './load-capacity-history';
import { ofStoredDay } from './load-stored-days';

/** Decisions of oversight in a unit that were audited after an instant and up to another, and those of them that were found effective. */
export async function countAuditedOversight(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  { after, to }: { readonly after: string; readonly to: string },
): Promise<CountedOf> {
  const a = t.oversightAudits;
  const [row] = await db
    .select({
      of: sql<number>`count(*)`.mapWith(Number),
      count: sql<number>`coalesce(sum(case when ${a.effect} = 'effective' then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(a)
    .innerJoin(t.oversights, eq(a.oversightId, t.oversights.id))
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(officersIn(t, unit), isNotNull(a.effect), gt(a.auditedAt, after), lte(a.auditedAt, to)));
  return row ?? { count: 0, of: 0 };
}

/** Contracted hours (hundredths) of everybody in a unit as stored for one day, by grade; who had left by then is left out. */
export async function loadStoredHours(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<{ readonly grade: string | null; readonly hours: number }[]> {
  const { officerSnapshots: s, officers: o } = t;
  return db
    .select({ grade: s.grade, hours: sql<number>`coalesce(sum(${hoursThen(t)}), 0)`.mapWith(Number) })
    .from(s)
    .innerJoin(o, eq(s.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(s.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        ofStoredDay(t, eq(t.storedDays.onDate, onDate)),
        officersIn(t, unit),
        or(isNull(o.leavingDate), gt(o.leavingDate, onDate)),
      ),
    )
    .groupBy(s.grade);
}

/** The newest figures of a unit that were stored after a day and up to another, with a day that is whole; null where none were. */
export async function loadUnitDay(
  db: Reader,
  t: Tables,
  { level, code }: Scope,
  { after, to }: { readonly after: IsoDate; readonly to: IsoDate },
): Promise<FiguresOfDay | null> {
  const u = t.unitDays;
  const [row] = await db
    .select({ onDate: u.onDate, figures: u.figures })
    .from(u)
    .innerJoin(t.storedDays, eq(t.storedDays.onDate, u.onDate))
    .where(and(eq(u.level, level), eq(u.code, code), gt(u.onDate, after), lte(u.onDate, to)))
    .orderBy(desc(u.onDate))
    .limit(1);
  return row ?? null;
}
