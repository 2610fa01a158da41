import type { Metadata } from 'next';
import { ChronologyView } from '@/components/cases/chronology/chronology-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewChronology } from '@/lib/usecases/chronology/view-chronology';

export const metadata: Metadata = { title: 'Chronology' };

/** All that is recorded of a case, in the order in which it happened. Opening it is logged. */
export default async function Page({ params }: { readonly params: Promise<{ readonly crn: string }> }) {
  return <ChronologyView page={unwrap(await viewChronology(await pageContext(), (await params).crn))} />;
}
