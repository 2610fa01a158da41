import type { Metadata } from 'next';
import { PasteView } from '@/components/data/grid/paste-view';
import { toData } from '@/lib/addresses/data';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewPaste } from '@/lib/usecases/data/grid/view-paste';
import { pasteRowsAction } from '../actions';

export const metadata: Metadata = { title: 'Paste or type rows' };

/** Rows of a spreadsheet to be pasted, or an empty grid. */
export default async function PastePage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { file } = toData.paste.read(await searchParams);
  const page = unwrap(viewPaste(await pageContext(), file));
  return <PasteView page={page} action={pasteRowsAction} />;
}
