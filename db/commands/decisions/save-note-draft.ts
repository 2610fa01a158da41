import { and, eq } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { NoteDraft } from '../../queries/queue/load-note-draft';
import type { Tables, Tx } from '../../store';

/** Keeps what somebody is writing about a case; nothing written is nothing kept. */
export async function keepNoteDraft(
  tx: Tx,
  t: Tables,
  actorId: string,
  crn: Crn,
  { notes, changedAt }: NoteDraft,
): Promise<void> {
  if (notes === '') {
    await tx.delete(t.noteDrafts).where(ofActor(t, actorId, crn));
    return;
  }
  await tx
    .insert(t.noteDrafts)
    .values({ actorId, crn, notes, changedAt })
    .onConflictDoUpdate({
      target: [t.noteDrafts.actorId, t.noteDrafts.crn],
      set: { notes, changedAt },
    });
}

/** Forgets every draft about a case: it is decided. */
export async function forgetNoteDrafts(tx: Tx, t: Tables, crn: Crn): Promise<void> {
  await tx.delete(t.noteDrafts).where(eq(t.noteDrafts.crn, crn));
}

const ofActor = (t: Tables, actorId: string, crn: Crn) =>
  and(eq(t.noteDrafts.actorId, actorId), eq(t.noteDrafts.crn, crn));
