import { isNotNull } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** Who is the line manager of whom, by staff code; those without one are left out. */
export async function loadLineManagers(db: Reader, t: Tables): Promise<ReadonlyMap<string, string>> {
  const { staffCode, lineManagerStaffCode } = t.officers;
  const rows = await db
    .select({ staffCode, lineManagerStaffCode })
    .from(t.officers)
    .where(isNotNull(lineManagerStaffCode));
  return new Map(
    rows.flatMap((row) =>
      row.lineManagerStaffCode === null ? [] : [[String(row.staffCode), String(row.lineManagerStaffCode)]],
    ),
  );
}
