import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { EvidenceView } from '@/components/capacity/evidence/evidence-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEvidence } from '@/lib/usecases/capacity/evidence/view-evidence';

export const metadata: Metadata = { title: 'Inspection evidence' };

/** The inspection evidence pack of a unit. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { asked } = readCapacityParams(await searchParams);
  if (asked === null) notFound();
  return <EvidenceView page={unwrap(await viewEvidence(await pageContext(), asked))} />;
}
