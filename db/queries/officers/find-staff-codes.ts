import { eq, sql } from 'drizzle-orm';
import { foldKey } from '../../../lib/kernel/text/fold-key';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The stored staff codes that fold as this one does: one at the most, but where data of before has several. */
export async function findStaffCodes(db: Reader, t: Tables, typed: string): Promise<StaffCode[]> {
  const rows = await db
    .select({ code: t.officers.staffCode })
    .from(t.officers)
    .where(eq(sql`lower(${t.officers.staffCode})`, foldKey(typed)));
  return rows.map((row) => row.code);
}
