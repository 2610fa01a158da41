import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CompareOfficers } from '@/components/shortlist/compare/compare-officers';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toShortlist } from '@/lib/addresses/allocations';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCandidates } from '@/lib/usecases/shortlist/view-candidates';

export const metadata: Metadata = { title: 'Compare officers' };

interface ComparePageProps {
  readonly params: Promise<{ crn: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** Up to four officers side by side for one waiting case; the choice is in the address. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const crn = parseCrn(decodeURIComponent((await params).crn));
  if (crn === null) notFound();
  const { team: teamCode, compare } = toShortlist.compare.read(await searchParams);
  const page = unwrap(await viewCandidates(await pageContext(), { crn, teamCode }));
  if (page.holder !== null) redirect(toShortlist.taken(crn));
  return <CompareOfficers page={page} asked={compare} />;
}
