'use server';

import { now } from '@/lib/machine/clock';
import { currentActor } from '@/lib/server/session';
import { saveNoteDraft } from '@/lib/usecases/shortlist/save-note-draft';
import { serviceStore } from '@/lib/usecases/service-store';

/** Keeps notes while somebody writes them: the time at which they were kept, or null where they were not. */
export async function saveNotesAction(crn: string, notes: string): Promise<string | null> {
  const actor = await currentActor();
  if (!actor || typeof crn !== 'string' || typeof notes !== 'string') return null;
  const saved = await saveNoteDraft({ store: serviceStore(), actor, now: now() }, { crn, notes });
  return saved.ok ? saved.value.savedAt : null;
}
