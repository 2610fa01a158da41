import type { Metadata } from 'next';
import { UndoView } from '@/components/data/undo-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUndo } from '@/lib/usecases/data/view-undo';
import { undoImportAction } from '../../../actions';

export const metadata: Metadata = { title: 'Undo an import' };

/** Undoing an import: what it would do, or what stands in the way. */
export default async function UndoPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const page = unwrap(await viewUndo(await pageContext(), (await params).id));
  return <UndoView page={page} action={undoImportAction} />;
}
