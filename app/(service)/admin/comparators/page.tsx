import type { Metadata } from 'next';
import { ComparatorsView } from '@/components/estate/comparators-view';
import { toComparators } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewComparators } from '@/lib/usecases/comparators/set-comparators';
import { clearComparatorAction, setComparatorAction } from './actions';

export const metadata: Metadata = { title: 'Comparators' };

/** What is published elsewhere of the figures of the evidence pack. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toComparators.read(await searchParams);
  const page = unwrap(await viewComparators(await pageContext()));
  return (
    <ComparatorsView
      page={page}
      saved={saved}
      setAction={setComparatorAction}
      clearAction={clearComparatorAction}
    />
  );
}
