'use client';

import { useActionState } from 'react';
import type { OversightDecider } from '@/lib/domain/allocation/oversight/oversight-record';
import { MOST_ACTIONS } from '@/lib/domain/allocation/oversight/read-oversight';
import { countOf } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { DateInput } from '../ui/form/date-input';
import { ErrorSummary } from '../ui/form/error-summary';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { TextLink } from '../ui/list/text-link';
import { Textarea } from '../ui/form/textarea';

const PLACES = Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1);

/** A decision of oversight: what was decided, by when it is reviewed, and what was agreed. */
export function OversightForm({
  action,
  crn,
  decider,
  cancelHref,
}: {
  readonly action: FormAction;
  readonly crn: string;
  readonly decider: OversightDecider;
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
          label={decider.by === null ? 'What was decided' : 'What you ask for'}
          hint="What was considered, and what follows. No links."
          rows={5}
          defaultValue={textValue(values, 'decision')}
          error={messageFor(problems, 'decision')}
        />
        {decider.by === null ? (
          <DateInput
            name="reviewOn"
            label="Review by"
            hint={`Within ${countOf(decider.reviewDays, 'day')}`}
            legendSize="s"
            defaultValue={dateValue(values, 'reviewOn')}
            error={messageFor(problems, 'reviewOn')}
          />
        ) : null}
        <h2 className="govuk-heading-m">Agreed actions</h2>
        <p className="govuk-body">Up to {MOST_ACTIONS}. Leave those empty that you do not need.</p>
        {PLACES.map((place) => (
          <ActionFields key={place} place={place} state={state} />
        ))}
        <ButtonGroup>
          <SubmitButton>
            {decider.by === null ? 'Record the oversight' : 'Ask for the oversight'}
          </SubmitButton>
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
