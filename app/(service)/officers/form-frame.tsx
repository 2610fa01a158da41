import type { ReactNode } from 'react';
import type { Address } from '@/lib/kernel/address';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';

/** The frame of a form: one step back above it, the marking below. */
export function FormFrame({
  backHref,
  children,
}: {
  readonly backHref: Address;
  readonly children: ReactNode;
}) {
  return (
    <PageFrame above={<BackLink href={backHref} />} below={<OfficialMarking />}>
      {children}
    </PageFrame>
  );
}
