import type { Metadata } from 'next';
import { DecisionReplay } from '@/components/decisions/decision-replay';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { settleHandoffsAction } from '../../to-key/actions';
import { viewDecision } from '@/lib/usecases/decisions/view-decision';

export const metadata: Metadata = { title: 'A decision as it stood' };

/** One decision as it stood when it was made. */
export default async function DecisionPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  const page = unwrap(await viewDecision(await pageContext(), id));
  return <DecisionReplay page={page} keyAction={settleHandoffsAction} />;
}
