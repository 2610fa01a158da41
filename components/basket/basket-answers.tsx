'use client';

import { itemField } from '@/lib/domain/allocation/basket/basket-request';
import type { BasketLine } from '@/lib/domain/allocation/basket/basket-view';
import { ALLOCATION_REASON_LABELS, ALLOCATION_REASONS } from '@/lib/domain/allocation/decisions/decision';
import type { FormState } from '@/lib/kernel/form-state';
import { DateInput } from '../ui/form/date-input';
import { Details } from '../ui/page/details';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { Textarea } from '../ui/form/textarea';

export interface BasketAnswersProps {
  readonly line: Extract<BasketLine, { kind: 'open' }>;
  readonly state: FormState;
  readonly lduName: string;
}

const REASONS = [
  { value: '', label: 'Choose a reason' },
  ...ALLOCATION_REASONS.map((code) => ({ value: code, label: ALLOCATION_REASON_LABELS[code] })),
];

/** What is asked for one case of the basket, and notes for the officer. */
export function BasketAnswers({ line, state, lduName }: BasketAnswersProps) {
  const { crn, item, chosen } = line;
  const { problems, values } = state;
  const [team, notes] = [itemField('teamReason', crn), itemField('notes', crn)];
  const written = textValue(values, notes, item.notes ?? '');
  return (
    <>
      {chosen === null || chosen.asked.length === 0 ? null : (
        <Reason line={line} chosen={chosen} state={state} />
      )}
      {chosen?.needsTeamReason ? (
        <Textarea
          name={team}
          label="Why this team"
          hint={`It is outside the person’s ${lduName}, or no team was routed.`}
          rows={2}
          defaultValue={textValue(values, team, item.teamReason ?? '')}
          error={messageFor(problems, team)}
        />
      ) : null}
      <Details
        summary="Notes for the officer"
        open={written !== '' || messageFor(problems, notes) !== undefined}
      >
        <Textarea
          name={notes}
          label="Notes"
          hint="The officer sees them with the case. No links."
          rows={3}
          defaultValue={written}
          error={messageFor(problems, notes)}
        />
      </Details>
    </>
  );
}

function Reason({
  line: { crn, item, reviewHint },
  chosen,
  state: { problems, values },
}: Pick<BasketAnswersProps, 'line' | 'state'> & {
  readonly chosen: NonNullable<BasketAnswersProps['line']['chosen']>;
}) {
  const [reason, considered, review] = [
    itemField('reason', crn),
    itemField('considered', crn),
    itemField('review', crn),
  ];
  return (
    <div className="hr-reason">
      <h3>{chosen.name} needs a reason</h3>
      <ul className="govuk-list govuk-list--bullet hr-reason__why">
        {chosen.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <Select
        name={reason}
        label="Reason"
        options={REASONS}
        defaultValue={textValue(values, reason, item.reasonCode ?? '')}
        error={messageFor(problems, reason)}
      />
      <Textarea
        name={considered}
        label="What you considered"
        hint="Kept in the allocation history. Needed where the reason is Other."
        rows={2}
        defaultValue={textValue(values, considered, item.reasonText ?? '')}
        error={messageFor(problems, considered)}
      />
      {chosen.needsReviewDate ? (
        <DateInput
          name={review}
          label="Oversight review date"
          hint={reviewHint}
          defaultValue={dateValue(values, review, item.oversightReviewOn)}
          error={messageFor(problems, review)}
        />
      ) : null}
    </div>
  );
}
