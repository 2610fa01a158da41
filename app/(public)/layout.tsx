import type { ReactNode } from 'react';
import { currentPerson } from '@/lib/server/session';
import { SignedInHeader } from '../frame/signed-in-header';

/** The frame of the pages that anybody may read; those who are signed in keep their way back. */
export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SignedInHeader person={await currentPerson()} />
      {children}
    </>
  );
}
