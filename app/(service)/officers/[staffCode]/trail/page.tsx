import type { Metadata } from 'next';
import { TrailView } from '@/components/audit/trail-view';
import { toAudit } from '@/lib/addresses/admin';
import { toOfficer } from '@/lib/addresses/officers';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerTrail } from '@/lib/usecases/audit/view-audit';

export const metadata: Metadata = { title: 'Audit trail' };

interface OfficerTrailProps {
  readonly params: Promise<{ readonly staffCode: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** What was done with an officer, and by whom. */
export default async function OfficerTrailPage({ params, searchParams }: OfficerTrailProps) {
  const { staffCode } = await params;
  const { before } = toAudit.ofOfficer.read(await searchParams);
  const page = unwrap(await viewOfficerTrail(await pageContext(), staffCode, before));
  return (
    <TrailView
      page={page}
      what="Officer"
      list="officer-trail"
      back={toOfficer.page(page.key)}
      olderHref={(older) => toAudit.ofOfficer(page.key, { before: older })}
    />
  );
}
