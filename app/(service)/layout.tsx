import type { ReactNode } from 'react';
import { ServiceFooter } from '@/components/ui/page/service-footer';
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
  return (
    <>
      <SignedInHeader person={person} waiting={waiting} />
      {children}
      <ServiceFooter />
    </>
  );
}
