import { and, asc, eq, gt, inArray, lte, min, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

/** Whether a day is stored, everybody of it. */
export async function isDayStored(db: Reader, t: Tables, onDate: IsoDate): Promise<boolean> {
  const { onDate: day } = t.storedDays;
  const [row] = await db.select({ onDate: day }).from(t.storedDays).where(eq(day, onDate));
  return row !== undefined;
}

/** The days of a span that are stored, oldest first; `after` itself is left out. */
export async function loadStoredDays(
  db: Reader,
  t: Tables,
  span: { readonly after: IsoDate; readonly to: IsoDate },
): Promise<IsoDate[]> {
  const { onDate } = t.storedDays;
  const rows = await db
    .select({ onDate })
    .from(t.storedDays)
    .where(and(gt(onDate, span.after), lte(onDate, span.to)))
    .orderBy(asc(onDate));
  return rows.map((row) => row.onDate);
}

/** The first day ever stored; null when none is. */
export async function loadFirstStoredDay(db: Reader, t: Tables): Promise<IsoDate | null> {
  const [row] = await db.select({ onDate: min(t.storedDays.onDate) }).from(t.storedDays);
  return row?.onDate ?? null;
}

/**
 * That a snapshot is of a stored day, and of one of these (a condition on `t.storedDays`): of a day that is being written nothing is
 * read. The days come first and lead to the rows, however many days are kept.
 */
export function ofStoredDay(t: Tables, days?: SQL): SQL {
  const { onDate } = t.storedDays;
  const stored = sql`(select ${onDate} from ${t.storedDays} where ${days ?? sql`true`})`;
  return inArray(t.officerSnapshots.onDate, stored);
}
