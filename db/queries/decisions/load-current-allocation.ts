import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { CurrentAllocation } from '../../../lib/domain/allocation/decisions/current-allocation';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The open holding of a case with what was decided; null while the case waits. */
export function loadCurrentAllocation(db: Reader, t: Tables, crn: Crn): Promise<CurrentAllocation | null> {
  return selectAllocation(db, t, and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)));
}

/** A holding, open or ended, with what was decided; null where there is none with this id. */
export function loadAllocation(db: Reader, t: Tables, id: string): Promise<CurrentAllocation | null> {
  return selectAllocation(db, t, eq(t.allocations.id, id));
}

async function selectAllocation(
  db: Reader,
  t: Tables,
  which: SQL | undefined,
): Promise<CurrentAllocation | null> {
  const {
    id: allocationId,
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
    undoneAt,
    undoneByName,
  } = t.allocations;
  const [row] = await db
    .select({
      id: allocationId,
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
      undoneAt,
      undoneByName,
    })
    .from(t.allocations)
    .where(which);
  return row ?? null;
}
