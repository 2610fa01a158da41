import type { Metadata } from 'next';
import { MoveResults } from '@/components/moves/move-results';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewMoveResults } from '@/lib/usecases/moves/view-move-results';

export const metadata: Metadata = { title: 'Cases moved' };

/** After a move: what became of each case. The address leads to the same answer again, for whoever sent it. */
export default async function MoveResultsPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const page = unwrap(await viewMoveResults(await pageContext(), `form:${decodeURIComponent(token)}`));
  return <MoveResults page={page} />;
}
