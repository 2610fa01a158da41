import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChooseCases } from '@/components/moves/choose-cases';
import type { PageParams } from '@/components/ui/list/href-with';
import { toTeams } from '@/lib/addresses/teams';
import { CASE_ORDERS } from '@/lib/domain/allocation/moves/move-form-request';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCasesToMove } from '@/lib/usecases/moves/view-cases-to-move';

export const metadata: Metadata = { title: 'Move cases to another officer' };

/** An officer's cases, to choose those that move. Without an officer there is nothing to choose: the teams lead to one. */
export default async function ChooseCasesPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { from, order: asked, nothing } = await searchParams;
  if (typeof from !== 'string' || from === '') redirect(toTeams.all());
  const order = CASE_ORDERS.find((entry) => entry === asked) ?? null;
  const page = unwrap(await viewCasesToMove(await pageContext(), from, order));
  return <ChooseCases page={page} nothingChosen={nothing === 'chosen'} />;
}
