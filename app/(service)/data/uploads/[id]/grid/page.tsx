import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { GridView } from '@/components/data/grid/grid-view';
import { toData } from '@/lib/addresses/data';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewGrid } from '@/lib/usecases/data/grid/view-grid';
import { mendRowsAction } from '../../../actions';

export const metadata: Metadata = { title: 'Rows to import' };

interface GridPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** Rows that somebody pasted or brought, each cell with what is wrong beside it. */
export default async function GridPage({ params, searchParams }: GridPageProps) {
  const { id } = await params;
  const { all } = toData.grid.read(await searchParams);
  const page = unwrap(await viewGrid(await pageContext(), id, all));
  if (page.state === 'asking') redirect(toData.columns(id));
  if (page.state === 'checking' || page.state === 'applying') redirect(toData.one(id));
  return <GridView page={page} action={mendRowsAction} />;
}
