import type { Metadata } from 'next';
import { OversightLists } from '@/components/oversight/oversight-lists';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOversight } from '@/lib/addresses/oversight';
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
  const said = toOversight.read(await searchParams);
  const page = unwrap(await viewOversights(await pageContext()));
  return (
    <OversightLists
      page={page}
      said={said}
      actions={{
        finish: finishOversightActionAction,
        draw: drawSampleAction,
        audit: auditOversightAction,
      }}
    />
  );
}
