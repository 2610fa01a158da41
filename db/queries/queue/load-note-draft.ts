import { and, eq } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

export interface NoteDraft {
  readonly notes: string;
  /** ISO instant. */
  readonly changedAt: string;
}

/** What somebody was writing about a case; null where they were not. */
export async function loadNoteDraft(
  db: Reader,
  t: Tables,
  actorId: string,
  crn: Crn,
): Promise<NoteDraft | null> {
  const [row] = await db
    .select({ notes: t.noteDrafts.notes, changedAt: t.noteDrafts.changedAt })
    .from(t.noteDrafts)
    .where(and(eq(t.noteDrafts.actorId, actorId), eq(t.noteDrafts.crn, crn)));
  return row ?? null;
}
