'use client';

import type { OversightDecider } from '@/lib/domain/allocation/oversight/oversight-record';
import { countOf } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { Fieldset } from '../ui/form/fieldset';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { Field } from '../ui/form/described-field';
import { isFilledIn, OneMore } from '../ui/page/one-more';
import {
  MOST_ACTIONS,
  OVERSIGHT_FIELDS,
  oversightActionFields,
} from '@/lib/domain/allocation/oversight/oversight-fields';
import type { Address } from '@/lib/kernel/address';

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
  readonly cancelHref: Address;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <Field
          of={OVERSIGHT_FIELDS.decision}
          in={state}
          {...(decider.by === null ? {} : { label: 'What you ask for' })}
        />
        {decider.by === null ? (
          <Field
            of={OVERSIGHT_FIELDS.reviewOn}
            in={state}
            hint={`Within ${countOf(decider.reviewDays, 'day')}`}
            legendSize="s"
          />
        ) : null}
        <h2 className="govuk-heading-m">Agreed actions</h2>
        <p className="govuk-body">Up to {MOST_ACTIONS}.</p>
        <OneMore
          blocks={PLACES}
          summary="Add another action"
          isWanted={(place) =>
            isFilledIn(
              state,
              Object.values(oversightActionFields(place)).map(({ name }) => name),
            )
          }
        >
          {(place) => <ActionFields place={place} state={state} />}
        </OneMore>
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

function ActionFields({ place, state }: { readonly place: number; readonly state: FormState }) {
  const { what, dueOn, who } = oversightActionFields(place);
  return (
    <Fieldset legend={`Action ${place}`} legendSize="s">
      <Field of={what} in={state} />
      <div className="hr-relief-row">
        <Field of={dueOn} in={state} />
        <Field of={who} in={state} />
      </div>
    </Fieldset>
  );
}
