import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AllocationDone } from '@/components/decisions/allocation-done';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { settleHandoffsAction } from '../../to-key/actions';
import { viewAllocation } from '@/lib/usecases/decisions/view-allocation';

export const metadata: Metadata = { title: 'Case allocated' };

/** After an allocation: what happens next, and the next case. */
export default async function DonePage({ params }: { readonly params: Promise<{ crn: string }> }) {
  const crn = parseCrn(decodeURIComponent((await params).crn));
  if (crn === null) notFound();
  const page = unwrap(await viewAllocation(await pageContext(), crn));
  return <AllocationDone page={page} keyAction={settleHandoffsAction} />;
}
