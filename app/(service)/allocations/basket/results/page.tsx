import type { Metadata } from 'next';
import { BasketResultsView } from '@/components/basket/basket-results-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBasketResults } from '@/lib/usecases/basket/view-basket';

export const metadata: Metadata = { title: 'What became of the basket' };

/** What the last commit of the basket did, case by case. */
export default async function BasketResultsPage() {
  return <BasketResultsView page={unwrap(await viewBasketResults(await pageContext()))} />;
}
