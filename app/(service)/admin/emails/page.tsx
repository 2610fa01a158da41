import type { Metadata } from 'next';
import { Outbox } from '@/components/emails/outbox';
import type { PageParams } from '@/components/ui/list/href-with';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOutbox } from '@/lib/usecases/emails/view-outbox';
import { retryEmailAction } from './actions';

export const metadata: Metadata = { title: 'Emails' };

/** The emails of the service and what became of each. */
export default async function EmailsPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const state = typeof params.state === 'string' ? params.state : null;
  const page = unwrap(await viewOutbox(await pageContext(), state));
  return <Outbox page={page} retried={params.saved === 'retried'} retryAction={retryEmailAction} />;
}
