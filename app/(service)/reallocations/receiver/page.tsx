import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ChooseReceiver } from '@/components/moves/choose-receiver';
import type { PageParams } from '@/components/ui/list/href-with';
import { toMoves } from '@/lib/addresses/moves';
import { MOVE_CRN } from '@/lib/domain/allocation/moves/move-form-request';
import { MOST_CASES } from '@/lib/domain/allocation/moves/reallocation-request';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewReceivers } from '@/lib/usecases/moves/view-receivers';
import { moveAction } from './actions';

export const metadata: Metadata = { title: 'Choose who takes the cases over' };

/** Some cases and everybody who could take them over. */
export default async function ReceiverPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const { from, team } = params;
  const asked = [params[MOVE_CRN] ?? []].flat();
  const crns = asked.flatMap((text) => parseCrn(text) ?? []).slice(0, MOST_CASES);
  if (crns.length === 0) {
    if (typeof from !== 'string' || from === '') notFound();
    redirect(toMoves.chooseCases({ from, nothing: 'chosen' }));
  }
  const teamCode = typeof team === 'string' && team !== '' ? team : null;
  const page = unwrap(await viewReceivers(await pageContext(), { crns, teamCode }));
  return (
    <ChooseReceiver
      page={page}
      action={moveAction}
      token={randomUUID()}
      suggestedReason={page.suggestedReason}
    />
  );
}
