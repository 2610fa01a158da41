import type { Metadata } from 'next';
import { DifferenceBatches } from '@/components/cases/differences/difference-batches';
import { DifferencesForm } from '@/components/cases/differences/differences-form';
import { DifferencesTable } from '@/components/cases/differences/differences-table';
import { BackLink } from '@/components/ui/page/back-link';
import { NotificationBanner } from '@/components/ui/page/notification-banner';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import type { PageParams } from '@/lib/kernel/reading/query';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { TextLink } from '@/components/ui/list/text-link';
import { toHandoffs } from '@/lib/addresses/allocations';
import { toDifferences } from '@/lib/addresses/cases';
import { toListFile } from '@/lib/addresses/lists';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { settleTickedAction } from './actions';
import { viewDifferences } from '@/lib/usecases/cases/differences/view-differences';

export const metadata: Metadata = { title: 'The source differs' };

/** What sources say otherwise than what was decided here. */
export default async function DifferencesPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const page = unwrap(await viewDifferences(await pageContext()));
  const { saved, n, left } = toDifferences.all.read(await searchParams);
  return (
    <PageFrame
      above={<BackLink href="/">Back to today</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      {saved === 'kept' ? (
        <NotificationBanner variant="success" heading="What stands here stays" />
      ) : saved === 'taken' ? (
        <NotificationBanner variant="success" heading="The source’s value is taken" />
      ) : saved === 'batch' ? (
        <NotificationBanner variant="success" heading={`What is known stays on ${countOf(n ?? 0, 'case')}`} />
      ) : saved === 'ticked' ? (
        <NotificationBanner variant="success" heading={tickedWords(n ?? 0, left ?? 0)} />
      ) : null}
      <PageHead
        title="The source differs"
        data={page.dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(page.dataAsOf))}.`}
      />
      {page.lateHandoffs === 0 ? null : (
        <p className="govuk-body">
          <TextLink href={toHandoffs.page({ list: 'late' })}>
            {countOf(page.lateHandoffs, 'decision')} made here {page.lateHandoffs === 1 ? 'is' : 'are'} not
            keyed after one working day
          </TextLink>
          : until the record has them, it says otherwise.
        </p>
      )}
      <DifferenceBatches batches={page.batches} />
      {page.lines.length === 0 ? null : (
        <TableTools summary={countOf(page.lines.length, 'difference')}>
          <FileLinks file={toListFile('differences')} />
        </TableTools>
      )}
      {page.lines.length > 1 ? (
        <DifferencesForm action={settleTickedAction} mayTake={page.lines.some(({ takenHere }) => takenHere)}>
          <DifferencesTable page={page} ticks />
        </DifferencesForm>
      ) : page.lines.length === 1 || page.batches.length === 0 ? (
        <DifferencesTable page={page} />
      ) : null}
    </PageFrame>
  );
}

function tickedWords(settled: number, left: number): string {
  const done = `${countOf(settled, 'difference')} settled`;
  return left === 0
    ? done
    : `${done}; ${left} left: settled by somebody else, or to be changed where it is judged`;
}
