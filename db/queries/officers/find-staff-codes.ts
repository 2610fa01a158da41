import { eq, sql } from 'drizzle-orm';
import { foldKey } from '../../../lib/kernel/text/fold-key';
import { asStaffCode, type StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Whether somebody has a staff code just as it is typed: found by the key itself, as nearly every one is. */
export async function hasStaffCode(db: Reader, t: Tables, typed: string): Promise<boolean> {
  const { staffCode } = t.officers;
  const rows = await db
    .select({ code: staffCode })
    .from(t.officers)
    .where(eq(staffCode, asStaffCode(typed)));
  return rows.length > 0;
}

/** The stored staff codes that fold as this one does: one at the most, but where data of before has several. */
export async function findStaffCodes(db: Reader, t: Tables, typed: string): Promise<StaffCode[]> {
  const rows = await db
    .select({ code: t.officers.staffCode })
    .from(t.officers)
    .where(eq(sql`lower(${t.officers.staffCode})`, foldKey(typed)));
  return rows.map((row) => row.code);
}
