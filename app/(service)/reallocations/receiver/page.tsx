import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ChooseReceiver } from '@/components/moves/choose-receiver';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toMoves } from '@/lib/addresses/moves';
import { MOST_CASES } from '@/lib/domain/allocation/moves/reallocation-request';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewReceivers } from '@/lib/usecases/moves/view-receivers';
import { moveAction } from './actions';

export const metadata: Metadata = { title: 'Choose who takes the cases over' };

/** Some cases and everybody who could take them over. */
export default async function ReceiverPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { from, team: teamCode, crn: asked, spread } = toMoves.receiver.read(await searchParams);
  const crns = asked.flatMap((text) => parseCrn(text) ?? []).slice(0, MOST_CASES);
  if (crns.length === 0) {
    if (from === null) notFound();
    redirect(toMoves.chooseCases({ from, nothing: 'chosen' }));
  }
  const page = unwrap(
    await viewReceivers(await pageContext(), { crns, teamCode, spread: spread && crns.length > 1 }),
  );
  return (
    <ChooseReceiver
      page={page}
      action={moveAction}
      token={randomUUID()}
      suggestedReason={page.suggestedReason}
    />
  );
}
