import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { UndoDecision } from '@/components/decisions/undo-decision';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUndo } from '@/lib/usecases/decisions/undo-decision';
import { undoAction } from './actions';

export const metadata: Metadata = { title: 'Undo a decision' };

/** Says what undoing a decision does, and asks to confirm it. */
export default async function UndoDecisionPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  const page = unwrap(await viewUndo(await pageContext(), id));
  return <UndoDecision page={page} action={undoAction} token={randomUUID()} />;
}
