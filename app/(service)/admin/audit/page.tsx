import type { Metadata } from 'next';
import { AuditView } from '@/components/audit/audit-view';
import { toAudit } from '@/lib/addresses/admin';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewAudit } from '@/lib/usecases/audit/view-audit';

export const metadata: Metadata = { title: 'Audit trail' };

/** Who did what, and when. */
export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = toAudit.page.read(await searchParams);
  return <AuditView page={unwrap(await viewAudit(await pageContext(), query))} query={query} />;
}
