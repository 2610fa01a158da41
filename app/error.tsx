'use client';

import { ProblemMessage } from '@/components/ui/form/problem-message';
import { ServiceFooter } from '@/components/ui/page/service-footer';
import { ServiceHeader } from '@/components/ui/page/service-header';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
}

/** Something unexpected in the frame of a page: it brings a head and a foot that need nothing. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <>
      <ServiceHeader />
      <ProblemMessage reference={error.digest} />
      <ServiceFooter />
    </>
  );
}
