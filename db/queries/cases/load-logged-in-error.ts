import { eq } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The instant at which an officer was marked as logged in error; null for a real record. */
export async function loadLoggedInError(db: Reader, t: Tables, staffCode: StaffCode): Promise<string | null> {
  const [row] = await db
    .select({ at: t.officers.loggedInErrorAt })
    .from(t.officers)
    .where(eq(t.officers.staffCode, staffCode));
  return row?.at ?? null;
}
