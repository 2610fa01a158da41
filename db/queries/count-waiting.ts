import { and, eq, isNull, lt, notExists, sql } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Reader, Tables } from '../store';

/** Live cases of the whole nation that nobody holds, and how many of their first appointments have passed. */
export async function countWaitingEverywhere(
  db: Reader,
  t: Tables,
  today: IsoDate,
): Promise<{ readonly waiting: number; readonly late: number }> {
  const open = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .where(and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)));
  const late = lt(t.cases.firstAppointment, today);
  const [row] = await db
    .select({
      waiting: sql<number>`count(*)`,
      late: sql<number>`sum(case when ${late} then 1 else 0 end)`,
    })
    .from(t.cases)
    .where(and(isNull(t.cases.endedOn), notExists(open)));
  return { waiting: Number(row?.waiting ?? 0), late: Number(row?.late ?? 0) };
}
