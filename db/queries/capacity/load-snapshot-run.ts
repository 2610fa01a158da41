import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

export type SnapshotRun = Tables['snapshotRuns']['$inferSelect'];

/** How far the storing of a day is; null where it has not begun, or is over. */
export async function loadSnapshotRun(db: Reader, t: Tables, onDate: IsoDate): Promise<SnapshotRun | null> {
  const [row] = await db.select().from(t.snapshotRuns).where(eq(t.snapshotRuns.onDate, onDate));
  return row ?? null;
}

/** The next ones, in the order of their codes, of those who were on record at an instant: who there is to replay a day for. */
export async function loadStaffCodesAsOf(
  db: Reader,
  t: Tables,
  knownAt: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<StaffCode[]> {
  const { staffCode, recordedAt } = t.officers;
  const rows = await db
    .select({ staffCode })
    .from(t.officers)
    .where(and(gt(staffCode, after as StaffCode), or(isNull(recordedAt), lt(recordedAt, knownAt))))
    .orderBy(asc(staffCode))
    .limit(most);
  return rows.map((row) => row.staffCode);
}
