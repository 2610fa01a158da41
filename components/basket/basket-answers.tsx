'use client';

import { answersOfCase } from '@/lib/domain/allocation/basket/basket-request';
import type { BasketLine } from '@/lib/usecases/basket/basket-page';
import type { FormState } from '@/lib/kernel/form-state';
import { Field } from '../ui/form/described-field';
import { FoldedField } from '../ui/form/folded-field';

export interface BasketAnswersProps {
  readonly line: Extract<BasketLine, { kind: 'open' }>;
  readonly state: FormState;
  readonly lduName: string;
}

/** What is asked for one case of the basket, and notes for the officer. */
export function BasketAnswers({ line, state, lduName }: BasketAnswersProps) {
  const { crn, item, chosen } = line;
  const { teamReason, notes } = answersOfCase(crn);
  return (
    <>
      {chosen === null || chosen.asked.length === 0 ? null : (
        <Reason line={line} chosen={chosen} state={state} />
      )}
      {chosen?.needsTeamReason ? (
        <Field
          of={teamReason}
          in={state}
          initial={item.teamReason ?? null}
          label="Why this team"
          hint={`It is outside the person’s ${lduName}, or no team was routed.`}
        />
      ) : null}
      <FoldedField
        summary="Notes for the officer"
        of={notes}
        in={state}
        initial={item.notes ?? null}
        hint="The officer sees them with the case. No links."
        rows={3}
      />
    </>
  );
}

function Reason({
  line: { crn, item, reviewHint },
  chosen,
  state,
}: Pick<BasketAnswersProps, 'line' | 'state'> & {
  readonly chosen: NonNullable<BasketAnswersProps['line']['chosen']>;
}) {
  const { reasonCode, reasonText, oversightReviewOn } = answersOfCase(crn);
  return (
    <div className="hr-reason">
      <h3>{chosen.name} needs a reason</h3>
      <ul className="govuk-list govuk-list--bullet hr-reason__why">
        {chosen.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <Field of={reasonCode} in={state} initial={item.reasonCode} none="Choose a reason" />
      <Field of={reasonText} in={state} initial={item.reasonText} rows={2} />
      {chosen.needsReviewDate ? (
        <Field of={oversightReviewOn} in={state} initial={item.oversightReviewOn} hint={reviewHint} />
      ) : null}
    </div>
  );
}
