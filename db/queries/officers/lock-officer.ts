import { eq } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { lockRows } from '../kit/lock-rows';
import { selectOnce } from '../kit/select-once';

/** Holds an officer until the transaction ends, so that changes of them, and allocations to them, come one after the other. */
export async function lockOfficer(tx: Reader, t: Tables, staffCode: StaffCode): Promise<void> {
  await selectOnce(tx, 'officer to lock', { staffCode }, (later) => {
    const query = tx
      .select({ staffCode: t.officers.staffCode })
      .from(t.officers)
      .where(eq(t.officers.staffCode, later.staffCode));
    return lockRows(query.$dynamic());
  });
}
