import { toDecisions } from '@/lib/addresses/allocations';
import type { UndoPage } from '@/lib/usecases/decisions/undo-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { formatInstant } from '@/lib/kernel/format';
import { BackLink } from '../ui/page/back-link';
import { InsetText } from '../ui/page/inset-text';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { UndoForm } from './undo-form';

export interface UndoDecisionProps {
  readonly page: UndoPage;
  readonly action: FormAction;
  readonly token: string;
}

/** What undoing an allocation or a move does, before it is confirmed; or why it cannot be undone any more. */
export function UndoDecision({ page, action, token }: UndoDecisionProps) {
  const { id, crn, name, kind, decidedByName, decidedAt, cannot, to } = page;
  const href = toDecisions.one(id);
  const noun = kind === 'reallocation' ? 'move' : 'allocation';
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the decision</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={name === crn ? crn : `${name}, ${crn}`}
        title={`Undo the ${noun} to ${to}`}
        data={`Decided by ${decidedByName} on ${formatInstant(new Date(decidedAt))}.`}
      />
      {cannot === null ? (
        <>
          <p className="govuk-body">
            Undo it only if it was made in error. If things have changed since, move the case instead.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {effectsOf(page).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <UndoForm action={action} id={id} token={token} noun={noun} cancelHref={href} />
        </>
      ) : (
        <InsetText>{cannot}.</InsetText>
      )}
    </PageFrame>
  );
}

function effectsOf({ to, back }: UndoPage): readonly string[] {
  return [
    back === null
      ? 'The case waits for an officer again.'
      : `${back} holds the case again, as if it had never moved.`,
    `${to} no longer holds it, and does not count as an officer of this person.`,
    'An oversight review date that was set with it falls away. Covers and shares that it ended count again.',
    'Whoever was emailed about it is told that it was undone.',
    'It stays in the history, marked as undone. Days already stored keep it.',
  ];
}
