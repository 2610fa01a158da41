import type { Metadata } from 'next';
import { CloseUnit } from '@/components/estate/close-unit';
import { BackLink } from '@/components/ui/page/back-link';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toEstate } from '@/lib/addresses/estate';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCloseUnit } from '@/lib/usecases/estate/close-unit';
import { closeUnitAction } from '../../../actions';

export const metadata: Metadata = { title: 'Close a unit' };

interface ClosePageProps {
  readonly params: Promise<{ readonly level: string; readonly code: string }>;
}

/** Closes a region, an LDU or a team. */
export default async function ClosePage({ params }: ClosePageProps) {
  const page = unwrap(await viewCloseUnit(await pageContext(), await params));
  return (
    <PageFrame above={<BackLink href={toEstate.one(page.level, page.code)}>{page.name}</BackLink>}>
      <CloseUnit page={page} action={closeUnitAction} />
    </PageFrame>
  );
}
