import { and, eq, isNull } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Keeps that somebody was shown why, with their reason and until when. */
export async function saveReasonView(
  tx: Tx,
  t: Tables,
  row: Tables['reasonViews']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.reasonViews).values(row);
}

/** Names a deputy. */
export async function insertDeputy(
  tx: Tx,
  t: Tables,
  row: Tables['deputies']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.deputies).values(row);
}

/** Ends a deputy of a line manager; false where there is none of this id, or it has ended. */
export async function endDeputyRow(
  tx: Tx,
  t: Tables,
  forStaffCode: StaffCode,
  id: string,
  ended: { readonly endedAt: string; readonly endedByName: string },
): Promise<boolean> {
  const { deputies: d } = t;
  const rows = await tx
    .update(d)
    .set(ended)
    .where(and(eq(d.id, id), eq(d.forStaffCode, forStaffCode), isNull(d.endedAt)))
    .returning({ id: d.id });
  return rows.length === 1;
}
