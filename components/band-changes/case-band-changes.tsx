import type { CaseBandChanges, GradeItemLine } from '@/lib/usecases/band-changes/band-change-page';
import { dueWords } from '@/lib/domain/banding/changes/grade-item';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Section } from '../ui/page/page-head';
import { Tag } from '../ui/list/tag';
import { BandHistory } from './band-history';
import { CloseItemForm } from './close-item-form';
import { WaitingChanges } from './waiting-change';

export interface CaseBandChangesProps {
  readonly changes: CaseBandChanges;
  readonly today: IsoDate;
  readonly model: Pick<WorkloadModel, 'grades'>;
  readonly settle: FormAction;
  readonly review: FormAction;
  readonly close: FormAction;
}

/** The changes of a case's band: what waits for whom, what a rise asks of the manager, and all that was. */
export function CaseBandChangesSection({ changes, today, model, ...actions }: CaseBandChangesProps) {
  return (
    <Section title="Changes of band" id="band-changes">
      <WaitingChanges changes={changes} model={model} settle={actions.settle} review={actions.review} />
      {changes.items.map((line) => (
        <GradeItem key={line.item.id} line={line} today={today} close={actions.close} />
      ))}
      <BandHistory lines={changes.lines} />
    </Section>
  );
}

function GradeItem({
  line: { item, mayClose },
  today,
  close,
}: {
  readonly line: GradeItemLine;
  readonly today: IsoDate;
  readonly close: FormAction;
}) {
  return (
    <section className="hr-decide" id={`item-${item.id}`}>
      <h3 className="govuk-heading-s">Beyond grade after a rise</h3>
      <p className="govuk-body">
        {item.why}. Raised {formatInstant(new Date(item.raisedAt))}.{' '}
        <Tag meaning={item.dueOn < today ? 'overdue' : 'due'}>{dueWords(item.dueOn, today)}</Tag>
      </p>
      <p className="govuk-body">
        It is done when the case moves to an officer who may hold it, or oversight is recorded.
        {mayClose ? ' Or close it with what was decided.' : ''}
      </p>
      {mayClose ? <CloseItemForm action={close} id={item.id} /> : null}
    </section>
  );
}
