import { and, eq } from 'drizzle-orm';
import type { OfficerDetails } from '../../../lib/domain/workload/measure/officer-input';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import { DECIDED_OFFICER_FIELDS } from '../../../lib/kernel/decided-at';
import { lockRows } from '../../queries/kit/lock-rows';
import { decidedDetails, markOfficerDecided } from '../cases/save-decided-at';
import { withNameKey } from '../../../lib/kernel/text/fold-name';

/** Adds an officer. */
export async function insertOfficer(tx: Tx, t: Tables, details: OfficerDetails, now: Date): Promise<void> {
  await tx.insert(t.officers).values({ ...withNameKey(details), recordedAt: now.toISOString() });
  await markOfficerDecided(tx, t, details.staffCode, DECIDED_OFFICER_FIELDS, now);
}

/** Changes an officer's record where it is still of this version; false when it is not. */
export async function updateOfficer(
  tx: Tx,
  t: Tables,
  details: OfficerDetails,
  version: number,
  now: Date,
): Promise<boolean> {
  const { staffCode, ...fields } = details;
  const { grade, contractedHoursHundredths, leavingDate } = t.officers;
  const [before] = await lockRows(
    tx
      .select({ grade, contractedHoursHundredths, leavingDate })
      .from(t.officers)
      .where(eq(t.officers.staffCode, staffCode)),
  );
  await happensAt(tx, now);
  const changed = await tx
    .update(t.officers)
    .set({ ...withNameKey(fields), version: version + 1 })
    .where(and(eq(t.officers.staffCode, staffCode), eq(t.officers.version, version)))
    .returning({ staffCode: t.officers.staffCode });
  if (!before || changed.length !== 1) return false;
  await markOfficerDecided(tx, t, staffCode, decidedDetails(before, details), now);
  return true;
}
