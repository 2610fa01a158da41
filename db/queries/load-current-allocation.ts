import { and, eq, isNull } from 'drizzle-orm';
import type { CurrentAllocation } from '../../lib/allocation/allocation-page';
import type { Crn } from '../../lib/kernel/ids';
import type { Reader, Tables } from '../store';

/** The open holding of a case with what was decided; null while the case waits. */
export async function loadCurrentAllocation(
  db: Reader,
  t: Tables,
  crn: Crn,
): Promise<CurrentAllocation | null> {
  const {
    id,
    staffCode,
    kind,
    startedOn,
    decidedAt,
    decidedBy,
    decidedByName,
    reasonCode,
    reasonText,
    notes,
    decision,
  } = t.allocations;
  const [row] = await db
    .select({
      id,
      crn: t.allocations.crn,
      staffCode,
      kind,
      startedOn,
      decidedAt,
      decidedBy,
      decidedByName,
      reasonCode,
      reasonText,
      notes,
      decision,
    })
    .from(t.allocations)
    .where(and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)));
  return row ?? null;
}
