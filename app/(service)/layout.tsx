import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { LiveService } from '@/components/live/live-service';
import { DraftProvider } from '@/components/ui/form/use-kept-form';
import { readDraft, stepOfPage } from '@/lib/server/drafts/form-draft';
import { currentActor, requirePerson } from '@/lib/server/session';
import { SignedInHeader } from '../frame/signed-in-header';

/** "Error: " before the title where a form came back without script, at the address of what is to be mended. */
export async function generateMetadata(): Promise<Metadata> {
  const actor = await currentActor();
  const draft = actor && (await readDraft(actor.id));
  const came = draft?.step === 'mend' && draft.problems.length > 0 && (await stepOfPage()) === 'mend';
  return came ? { title: { default: 'Error: Headroom', template: 'Error: %s – Headroom' } } : {};
}

/** The frame of the signed-in service: its parts, as far as this person may use them, and who is signed in. */
export default async function ServiceLayout({
  children,
  waiting,
}: {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
}) {
  const person = await requirePerson();
  const draft = await readDraft(person.actor.id);
  return (
    <LiveService>
      <SignedInHeader person={person} waiting={waiting} />
      <DraftProvider value={draft}>{children}</DraftProvider>
    </LiveService>
  );
}
