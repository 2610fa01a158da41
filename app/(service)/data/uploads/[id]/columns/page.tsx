import type { Metadata } from 'next';
import { ColumnsView } from '@/components/data/columns-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewColumns } from '@/lib/usecases/data/view-columns';
import { sayColumnsAction } from '../../../actions';

export const metadata: Metadata = { title: 'Say which column is which' };

/** What files that somebody brought hold, for them to say. */
export default async function ColumnsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const page = unwrap(await viewColumns(await pageContext(), (await params).id));
  return <ColumnsView page={page} action={sayColumnsAction} />;
}
