import type { Metadata } from 'next';
import { Outbox } from '@/components/emails/outbox';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toEmails } from '@/lib/addresses/emails';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOutbox } from '@/lib/usecases/emails/view-outbox';
import { retryEmailAction } from './actions';

export const metadata: Metadata = { title: 'Emails' };

/** The emails of the service and what became of each. */
export default async function EmailsPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { state, saved } = toEmails.read(await searchParams);
  const page = unwrap(await viewOutbox(await pageContext(), state));
  return <Outbox page={page} retried={saved !== null} retryAction={retryEmailAction} />;
}
