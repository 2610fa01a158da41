import { and, asc, eq, gt, lte, min } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

/** Whether a day has a snapshot. */
export async function isDayStored(db: Reader, t: Tables, onDate: IsoDate): Promise<boolean> {
  const s = t.officerSnapshots;
  const [row] = await db.select({ onDate: s.onDate }).from(s).where(eq(s.onDate, onDate)).limit(1);
  return row !== undefined;
}

/** The days of a span with a snapshot, oldest first; `after` itself is left out. One short look into the index a day. */
export async function loadStoredDays(
  db: Reader,
  t: Tables,
  span: { readonly after: IsoDate; readonly to: IsoDate },
): Promise<IsoDate[]> {
  const s = t.officerSnapshots;
  const days: IsoDate[] = [];
  for (let last = span.after; ;) {
    const [row] = await db
      .select({ onDate: s.onDate })
      .from(s)
      .where(and(gt(s.onDate, last), lte(s.onDate, span.to)))
      .orderBy(asc(s.onDate))
      .limit(1);
    if (!row) return days;
    days.push(row.onDate);
    last = row.onDate;
  }
}

/** The first day ever stored; null when none is. */
export async function loadFirstStoredDay(db: Reader, t: Tables): Promise<IsoDate | null> {
  const [row] = await db.select({ onDate: min(t.officerSnapshots.onDate) }).from(t.officerSnapshots);
  return row?.onDate ?? null;
}
