import type { Metadata } from 'next';
import { BasketPageView } from '@/components/basket/basket-page-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toBasket } from '@/lib/addresses/allocations';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBasket } from '@/lib/usecases/basket/view-basket';
import { basketAction } from './actions';

export const metadata: Metadata = { title: 'Basket of cases to allocate' };

/** Waiting cases laid on officers, and what all of them together do. */
export default async function BasketPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toBasket.page.read(await searchParams);
  const page = unwrap(await viewBasket(await pageContext()));
  return <BasketPageView page={page} action={basketAction} saved={saved} />;
}
