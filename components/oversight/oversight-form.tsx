'use client';

import { useActionState } from 'react';
import { MOST_ACTIONS } from '@/lib/allocation/read-oversight';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { ErrorSummary } from '../ui/error-summary';
import { dateValue, messageFor, textValue } from '../ui/field-values';
import { Fieldset } from '../ui/fieldset';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { TextLink } from '../ui/text-link';
import { Textarea } from '../ui/textarea';

const PLACES = Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1);

/** A decision of oversight: what was decided, by when it is reviewed, and what was agreed. */
export function OversightForm({
  action,
  crn,
  reviewWithinDays,
  cancelHref,
}: {
  readonly action: FormAction;
  readonly crn: string;
  readonly reviewWithinDays: number;
  readonly cancelHref: string;
}) {
  const [state, submit] = useActionState(action, EMPTY_FORM);
  const { problems, values } = state;
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <Textarea
          name="decision"
          label="What was decided"
          hint="What was considered, and what follows. No links."
          rows={5}
          defaultValue={textValue(values, 'decision')}
          error={messageFor(problems, 'decision')}
        />
        <DateInput
          name="reviewOn"
          label="Review by"
          hint={`Within ${reviewWithinDays} days`}
          legendSize="s"
          defaultValue={dateValue(values, 'reviewOn')}
          error={messageFor(problems, 'reviewOn')}
        />
        <h2 className="govuk-heading-m">Agreed actions</h2>
        <p className="govuk-body">Up to {MOST_ACTIONS}. Leave those empty that you do not need.</p>
        {PLACES.map((place) => (
          <ActionFields key={place} place={place} state={state} />
        ))}
        <ButtonGroup>
          <SubmitButton>Record the oversight</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}

function ActionFields({
  place,
  state: { problems, values },
}: {
  readonly place: number;
  readonly state: FormState;
}) {
  const name = `action${place}`;
  return (
    <Fieldset legend={`Action ${place}`} legendSize="s">
      <TextInput
        name={`${name}What`}
        label="What will be done"
        defaultValue={textValue(values, `${name}What`)}
        error={messageFor(problems, `${name}What`)}
      />
      <div className="hr-relief-row">
        <DateInput
          name={`${name}DueOn`}
          label="By when"
          defaultValue={dateValue(values, `${name}DueOn`)}
          error={messageFor(problems, `${name}DueOn`)}
        />
        <TextInput
          name={`${name}Who`}
          label="Who does it"
          defaultValue={textValue(values, `${name}Who`)}
          error={messageFor(problems, `${name}Who`)}
        />
      </div>
    </Fieldset>
  );
}
