import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChooseCases } from '@/components/moves/choose-cases';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toMoves } from '@/lib/addresses/moves';
import { toTeams } from '@/lib/addresses/teams';
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
  const { from, order, nothing, ticked } = toMoves.chooseCases.read(await searchParams);
  if (from === null) redirect(toTeams.all());
  const page = unwrap(await viewCasesToMove(await pageContext(), from, order));
  return <ChooseCases page={page} nothingChosen={nothing !== null} allTicked={ticked} />;
}
