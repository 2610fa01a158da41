'use client';

import { ProblemMessage } from '@/components/ui/form/problem-message';

interface ServiceErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/** Something unexpected on a page of the service: the menu stays. */
export default function ServiceError({ error }: ServiceErrorProps) {
  return <ProblemMessage reference={error.digest} />;
}
