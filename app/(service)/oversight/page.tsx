import type { Metadata } from 'next';
import { OversightLists } from '@/components/oversight/oversight-lists';
import type { PageParams } from '@/components/ui/list/href-with';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOversights } from '@/lib/usecases/oversight/view-oversights';
import { finishOversightActionAction } from '../cases/[crn]/oversight/actions';
import { auditOversightAction, drawSampleAction } from './actions';

export const metadata: Metadata = { title: 'Oversight' };

/** Agreed actions that are open, and audits of sampled decisions. */
export default async function OversightPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const params = await searchParams;
  const page = unwrap(await viewOversights(await pageContext()));
  return (
    <OversightLists
      page={page}
      params={params}
      actions={{
        finish: finishOversightActionAction,
        draw: drawSampleAction,
        audit: auditOversightAction,
      }}
    />
  );
}
