'use client';

import { ProblemMessage } from '@/components/ui/form/problem-message';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
}

/** Something unexpected on a page that anybody may read. */
export default function PublicError({ error }: ErrorPageProps) {
  return <ProblemMessage reference={error.digest} />;
}
