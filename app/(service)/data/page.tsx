import type { Metadata } from 'next';
import { DataView } from '@/components/data/data-view';
import { toData } from '@/lib/addresses/data';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { expectFeedAction, forgetShapeAction } from './actions';
import { viewData } from '@/lib/usecases/data/view-data';

export const metadata: Metadata = { title: 'Data' };

/** Importing files, and what was imported. */
export default async function DataPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { problem, saved } = toData.page.read(await searchParams);
  const page = unwrap(await viewData(await pageContext()));
  return (
    <DataView
      page={page}
      problem={problem}
      saved={saved}
      expect={expectFeedAction}
      forget={forgetShapeAction}
    />
  );
}
