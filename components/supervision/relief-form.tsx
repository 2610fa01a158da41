'use client';

import { MOST_RELIEF_ACTIONS, type ReliefAction } from '@/lib/domain/workload/relief/relief-plan';
import { Checkboxes } from '../ui/form/checkboxes';
import { Fieldset } from '../ui/form/fieldset';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { listValue } from '../ui/form/field-values';
import { isFilledIn, OneMore } from '../ui/page/one-more';
import { type AskedState, Field } from '../ui/form/described-field';
import {
  RELIEF_END_FIELDS,
  RELIEF_FIELDS,
  RELIEF_WHOM_FIELDS,
  reliefActionFields,
} from '@/lib/domain/workload/relief/supervision-fields';
import type { Address } from '@/lib/kernel/address';

interface ReliefFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly title: string;
  /** Whom the plan can be for; empty where that is settled. */
  readonly whom: readonly { readonly value: string; readonly label: string }[];
  readonly agreedOn: string;
  readonly actions: readonly ReliefAction[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

const PLACES = Array.from({ length: MOST_RELIEF_ACTIONS }, (_, index) => index + 1);

/** The form to agree a relief plan, or to change one. */
export function ReliefForm(props: ReliefFormProps) {
  const { whom, agreedOn, actions } = props;
  return (
    <ChangeForm
      action={props.action}
      title={props.title}
      caption={props.officerName}
      submitLabel="Save the plan"
      confirmLabel="Save the plan"
      backHref={props.backHref}
      hidden={props.hidden}
      fields={(state) => (
        <>
          {whom.length === 0 ? null : (
            <Field
              of={RELIEF_WHOM_FIELDS.whom}
              in={state}
              options={whom}
              initial={whom.length === 1 ? (whom[0]?.value ?? null) : null}
            />
          )}
          <Field of={RELIEF_FIELDS.agreedOn} in={state} initial={agreedOn} />
          <p className="govuk-body">1 to {MOST_RELIEF_ACTIONS} actions.</p>
          <OneMore
            blocks={PLACES}
            summary="Add another action"
            isWanted={(place) =>
              actions[place - 1] !== undefined ||
              isFilledIn(
                state,
                Object.values(reliefActionFields(place)).map(({ name }) => name),
              )
            }
          >
            {(place) => <ActionFields place={place} before={actions[place - 1]} state={state} />}
          </OneMore>
        </>
      )}
    />
  );
}

function ActionFields({
  place,
  before,
  state,
}: {
  readonly place: number;
  readonly before: ReliefAction | undefined;
  readonly state: AskedState;
}) {
  const { what, by, who } = reliefActionFields(place);
  const done = `action${place}Done`;
  return (
    <Fieldset legend={`Action ${place}`} legendSize="s">
      <Field of={what} in={state} initial={before?.what ?? null} />
      <div className="hr-relief-row">
        <Field of={by} in={state} initial={before?.by ?? null} />
        <Field of={who} in={state} initial={before?.who ?? null} />
      </div>
      {before !== undefined ? (
        <Checkboxes
          name={done}
          label={`Is action ${place} done?`}
          options={[{ value: 'y', label: 'It is done' }]}
          defaultValue={listValue(state.values, done, before.doneOn === null ? [] : ['y'])}
        />
      ) : null}
    </Fieldset>
  );
}

interface CloseFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly notDone: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** The form to close a relief plan with what came of it. */
export function CloseReliefForm({ action, officerName, notDone, hidden, backHref }: CloseFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Close a relief plan"
      caption={officerName}
      submitLabel="Close the plan"
      confirmLabel="Close the plan"
      backHref={backHref}
      hidden={hidden}
      fields={(state) => (
        <>
          <p className="govuk-body">
            {notDone} A closed plan is kept, and cannot be changed or opened again.
          </p>
          <Field of={RELIEF_END_FIELDS.outcome} in={state} />
        </>
      )}
    />
  );
}
