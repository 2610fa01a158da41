import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DifferenceForm } from '@/components/cases/differences/difference-form';
import { aboutWords } from '@/components/cases/differences/difference-about';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { SummaryList } from '@/components/ui/list/summary-list';
import { toDifferences } from '@/lib/addresses/cases';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDifferences } from '@/lib/usecases/cases/differences/view-differences';
import { settleDifferenceAction } from '../actions';

export const metadata: Metadata = { title: 'Settle what the source says' };

const BACK = toDifferences.all();

/** One difference, for the manager to settle. */
export default async function DifferencePage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const page = unwrap(await viewDifferences(await pageContext()));
  const lines = [...page.lines, ...page.batches.flatMap((batch) => batch.lines)];
  const line = lines.find((entry) => entry.difference.id === id);
  if (line === undefined) notFound();
  const { difference } = line;
  const at = (instant: string | null): string =>
    instant === null ? 'not known' : formatInstant(new Date(instant));
  return (
    <PageFrame
      above={<BackLink href={BACK}>Back to the list</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead caption={aboutWords(line.about)} title={`The source differs: ${line.label}`} />
      <p className="govuk-body">{line.why}</p>
      <SummaryList
        rows={[
          { key: 'Stands here', value: line.ours },
          { key: 'The source says', value: line.said },
          { key: 'Decided here', value: at(difference.decidedAt) },
          { key: 'Extract taken', value: at(difference.asOf) },
          { key: 'Said since', value: `${at(difference.raisedAt)} (${countOf(difference.times, 'import')})` },
        ]}
      />
      <DifferenceForm
        action={settleDifferenceAction}
        id={id}
        takenHere={line.takenHere}
        changeHref={line.changeHref}
        cancelHref={BACK}
      />
    </PageFrame>
  );
}
