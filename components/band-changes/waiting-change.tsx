import type { CaseBandChanges, WaitingBlock } from '@/lib/usecases/band-changes/band-change-page';
import { asksWords } from '@/lib/domain/banding/changes/change-words';
import { formatInstant } from '@/lib/kernel/format';
import type { Banding } from '@/lib/domain/banding/bands/band-case';
import type { FormAction } from '@/lib/kernel/form-state';
import { findGrade, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { SummaryList } from '../ui/list/summary-list';
import { ChangedInputs } from './changed-inputs';
import { ReviewForm } from './review-form';
import { SettleForm } from './settle-form';

export interface WaitingChangesProps {
  readonly changes: CaseBandChanges;
  readonly model: Pick<WorkloadModel, 'grades'>;
  readonly settle: FormAction;
  readonly review: FormAction;
}

/** What waits for a second manager, and what was drawn for review, each with its form for whoever may decide. */
export function WaitingChanges({ changes, model, settle, review }: WaitingChangesProps) {
  const { waiting, drawn, caseVersion } = changes;
  return (
    <>
      {waiting.map((block) => (
        <section key={block.change.id} className="hr-decide" id={`change-${block.change.id}`}>
          <h3 className="govuk-heading-s">Waits for a second manager</h3>
          <p className="govuk-body">
            {asksWords(block.change.asks)}.
            {block.change.inForce
              ? ' It is taken already, since it asks for no less: confirm it or turn it down.'
              : ''}
          </p>
          <WaitingFacts block={block} model={model} />
          <Decision block={block} caseVersion={caseVersion} settle={settle} />
        </section>
      ))}
      {drawn.map((line) => (
        <section key={line.change.id} className="hr-decide" id={`change-${line.change.id}`}>
          <h3 className="govuk-heading-s">Drawn for review</h3>
          <p className="govuk-body">
            This fall was recorded on {formatInstant(new Date(line.change.at))} and stands. One in ten of them
            is looked at by a manager.
          </p>
          <ChangedInputs inputs={line.inputs} />
          {line.mayDecide === 'yes' ? (
            <ReviewForm action={review} id={line.change.id} />
          ) : (
            <p className="govuk-body hr-muted">A manager of this part of the estate reviews it.</p>
          )}
        </section>
      ))}
    </>
  );
}

/** "Band 4, lowest grade senior case manager" */
function bandWords({ band, minimumGrade }: Banding, model: WaitingChangesProps['model']): string {
  return `Band ${band}, lowest grade ${findGrade(model, minimumGrade)?.name ?? minimumGrade}`;
}

function WaitingFacts({
  block: { change, inputs, now, after, since },
  model,
}: Pick<WaitingChangesProps, 'model'> & { readonly block: WaitingBlock }) {
  return (
    <SummaryList
      rows={[
        { key: 'What changes', value: <ChangedInputs inputs={inputs} /> },
        { key: 'Until then', value: bandWords(now, model) },
        { key: 'Once approved', value: bandWords(after, model) },
        { key: 'Asked for by', value: `${change.byName}, ${formatInstant(new Date(change.at))}` },
        { key: 'Reason', value: change.reason ?? 'Came from a source system' },
        { key: 'Evidence', value: change.evidence ?? 'None recorded' },
        ...(since.length === 0
          ? []
          : [
              {
                key: 'Changed since',
                value: (
                  <>
                    {since.map((line) => (
                      <ChangedInputs key={line.change.id} inputs={line.inputs} />
                    ))}
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

function Decision({
  block,
  caseVersion,
  settle,
}: {
  readonly block: WaitingBlock;
  readonly caseVersion: number;
  readonly settle: FormAction;
}) {
  if (block.mayDecide === 'yes')
    return <SettleForm action={settle} id={block.change.id} caseVersion={caseVersion} />;
  return (
    <p className="govuk-body">
      {block.mayDecide === 'own'
        ? 'You asked for this change yourself: a second manager must approve it or turn it down.'
        : 'A manager of this part of the estate must approve it or turn it down.'}
    </p>
  );
}
