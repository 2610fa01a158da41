import type { Metadata } from 'next';
import { HandoffPageView } from '@/components/handoffs/handoff-page-view';
import { toHandoffs } from '@/lib/addresses/allocations';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewHandoffs } from '@/lib/usecases/handoffs/view-handoffs';
import { settleHandoffsAction } from './actions';

export const metadata: Metadata = { title: 'To key in the record system' };

/** What was decided here and is to be keyed in the record system. */
export default async function ToKeyPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { list, team, kind, page, saved, n, ticked } = toHandoffs.page.read(await searchParams);
  const query = { list, teamCode: team || null, kind, page };
  return (
    <HandoffPageView
      page={unwrap(await viewHandoffs(await pageContext(), query))}
      action={settleHandoffsAction}
      saved={saved}
      settled={n ?? 0}
      ticked={ticked}
    />
  );
}
