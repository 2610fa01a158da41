import type { ReactNode } from 'react';
import { ServiceFooter } from '@/components/ui/page/service-footer';
import { DraftProvider } from '@/components/ui/form/use-kept-form';
import { readDraft } from '@/lib/server/drafts/form-draft';
import { requirePerson } from '@/lib/server/session';
import { SignedInHeader } from '../frame/signed-in-header';

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
    <>
      <SignedInHeader person={person} waiting={waiting} />
      <DraftProvider value={draft}>{children}</DraftProvider>
      <ServiceFooter />
    </>
  );
}
