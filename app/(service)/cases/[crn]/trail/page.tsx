import type { Metadata } from 'next';
import { TrailView } from '@/components/audit/trail-view';
import { toAudit } from '@/lib/addresses/admin';
import { toCase } from '@/lib/addresses/cases';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseTrail } from '@/lib/usecases/audit/view-audit';

export const metadata: Metadata = { title: 'Audit trail' };

interface CaseTrailProps {
  readonly params: Promise<{ readonly crn: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** What was done with a case, and by whom. */
export default async function CaseTrailPage({ params, searchParams }: CaseTrailProps) {
  const { crn } = await params;
  const { before } = toAudit.ofCase.read(await searchParams);
  const page = unwrap(await viewCaseTrail(await pageContext(), crn, before));
  return (
    <TrailView
      page={page}
      what="Case"
      list="case-trail"
      back={toCase.page(page.key)}
      olderHref={(older) => toAudit.ofCase(page.key, { before: older })}
    />
  );
}
