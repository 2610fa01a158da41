import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SearchView } from '@/components/search/search-view';
import { toCases } from '@/lib/addresses/cases';
import { toSearch } from '@/lib/addresses/search';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { findAnything } from '@/lib/usecases/search/find-anything';

export const metadata: Metadata = { title: 'Search' };

/** People, cases, staff, teams and units by what was typed into the head of a page. */
export default async function SearchPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { q } = toSearch.read(await searchParams);
  const page = unwrap(await findAnything(await pageContext(), { text: q }));
  if (page.inListOfCases) redirect(toCases.all({ q }));
  return <SearchView page={page} />;
}
