import type { Metadata } from 'next';
import { JobsView } from '@/components/admin/jobs-view';
import { toJobs } from '@/lib/addresses/admin';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewJobs } from '@/lib/usecases/jobs/view-jobs';
import { startJobAction } from './actions';

export const metadata: Metadata = { title: 'Jobs' };

/** What the service does by itself. */
export default async function JobsPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toJobs.read(await searchParams);
  const page = unwrap(await viewJobs(await pageContext()));
  return <JobsView page={page} started={saved !== null} startAction={startJobAction} />;
}
