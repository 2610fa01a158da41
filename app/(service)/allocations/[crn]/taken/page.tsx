import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AllocationTaken } from '@/components/decisions/allocation-taken';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewAllocation } from '@/lib/usecases/decisions/view-allocation';

export const metadata: Metadata = { title: 'Case already allocated' };

/** Somebody was first: who holds the case, by whom and when. */
export default async function TakenPage({ params }: { readonly params: Promise<{ crn: string }> }) {
  const crn = parseCrn(decodeURIComponent((await params).crn));
  if (crn === null) notFound();
  const page = unwrap(await viewAllocation(await pageContext(), crn));
  return <AllocationTaken page={page} />;
}
