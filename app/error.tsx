'use client';

import { ProblemMessage } from '@/components/ui/form/problem-message';
import { PlainHeader } from '@/components/ui/page/plain-header';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
}

/** Something unexpected in the frame of a page: it brings a head that needs nothing. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <>
      <PlainHeader />
      <ProblemMessage reference={error.digest} />
    </>
  );
}
