import { and, eq } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

export interface NoteDraft {
  readonly notes: string;
  /** ISO instant. */
  readonly changedAt: string;
}

/** What somebody was writing about a case, to be read together with others: one row, or none. */
export function selectNoteDraft(db: Reader, t: Tables, actorId: string, crn: Crn) {
  return db
    .select({ notes: t.noteDrafts.notes, changedAt: t.noteDrafts.changedAt })
    .from(t.noteDrafts)
    .where(and(eq(t.noteDrafts.actorId, actorId), eq(t.noteDrafts.crn, crn)));
}
