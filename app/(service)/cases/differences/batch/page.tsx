import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DifferenceBatchForm } from '@/components/cases/differences/difference-batch-form';
import { DifferencesTable } from '@/components/cases/differences/differences-table';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toDifferences } from '@/lib/addresses/cases';
import { countOf } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDifferences } from '@/lib/usecases/cases/differences/view-differences';
import { settleBatchAction } from '../actions';

export const metadata: Metadata = { title: 'Settle what the source no longer gives' };

const BACK = toDifferences.all();

/** What a source no longer gives of one input for many cases, to be closed at once. */
export default async function DifferenceBatchPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { file, field } = toDifferences.batch.read(await searchParams);
  const page = unwrap(await viewDifferences(await pageContext()));
  const batch = page.batches.find((one) => one.file === file && one.field === field);
  if (batch === undefined) notFound();
  return (
    <PageFrame
      above={<BackLink href={BACK}>Back to the list</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={countOf(batch.lines.length, 'case')}
        title={`The source no longer gives: ${batch.label}`}
      />
      <p className="govuk-body">
        So many at once are a fault of the feed, not decisions: have it put right where the file comes from.
        What is known stays on each case.
      </p>
      <DifferenceBatchForm
        action={settleBatchAction}
        file={batch.file}
        field={batch.field}
        cancelHref={BACK}
      />
      <DifferencesTable page={{ lines: batch.lines }} />
    </PageFrame>
  );
}
