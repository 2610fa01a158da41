import type { Metadata } from 'next';
import { EstateView } from '@/components/estate/estate-view';
import { toEstate } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEstate } from '@/lib/usecases/estate/view-estate';

export const metadata: Metadata = { title: 'Estate' };

/** Regions, LDUs and teams, with what stands in each. */
export default async function EstatePage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toEstate.page.read(await searchParams);
  return <EstateView page={unwrap(await viewEstate(await pageContext()))} saved={saved} />;
}
