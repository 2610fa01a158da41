'use client';

import type { FormState, FormValues } from '@/lib/kernel/form-state';
import { MOST_RELIEF_ACTIONS, type ReliefAction } from '@/lib/domain/workload/relief/relief-plan';
import { Checkboxes } from '../ui/form/checkboxes';
import { DateInput } from '../ui/form/date-input';
import { dateValue, listValue, messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { Radios } from '../ui/form/radios';
import { TextInput } from '../ui/form/text-input';
import { Textarea } from '../ui/form/textarea';
import { type ChangeAction, ChangeForm } from '../officers/change-form';

interface ReliefFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly title: string;
  /** Whom the plan can be for; empty where that is settled. */
  readonly whom: readonly { readonly value: string; readonly label: string }[];
  readonly agreedOn: string;
  readonly actions: readonly ReliefAction[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
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
      fields={({ values, problems }) => (
        <>
          {whom.length === 0 ? null : (
            <Radios
              name="whom"
              label="Whom is the plan for?"
              options={whom}
              defaultValue={textValue(values, 'whom', whom.length === 1 ? whom[0]?.value : undefined)}
              error={messageFor(problems, 'whom')}
            />
          )}
          <DateInput
            name="agreedOn"
            label="Agreed on"
            hint="Today or before, like 2 11 2026"
            defaultValue={dateValue(values, 'agreedOn', agreedOn)}
            error={messageFor(problems, 'agreedOn')}
          />
          <p className="govuk-body">
            1 to {MOST_RELIEF_ACTIONS} actions: leave those empty that you do not need.
          </p>
          {PLACES.map((place) => (
            <ActionFields
              key={place}
              place={place}
              before={actions[place - 1]}
              values={values}
              problems={problems}
            />
          ))}
        </>
      )}
    />
  );
}

function ActionFields({
  place,
  before,
  values,
  problems,
}: {
  readonly place: number;
  readonly before: ReliefAction | undefined;
  readonly values: FormValues;
  readonly problems: FormState['problems'];
}) {
  const name = `action${place}`;
  const done = before !== undefined && before.doneOn !== null ? ['y'] : [];
  return (
    <Fieldset legend={`Action ${place}`} legendSize="s">
      <TextInput
        name={`${name}What`}
        label="What will be done"
        defaultValue={textValue(values, `${name}What`, before?.what)}
        error={messageFor(problems, `${name}What`)}
      />
      <div className="hr-relief-row">
        <DateInput
          name={`${name}By`}
          label="By when"
          defaultValue={dateValue(values, `${name}By`, before?.by ?? null)}
          error={messageFor(problems, `${name}By`)}
        />
        <TextInput
          name={`${name}Who`}
          label="Who does it"
          defaultValue={textValue(values, `${name}Who`, before?.who)}
          error={messageFor(problems, `${name}Who`)}
        />
      </div>
      {before !== undefined ? (
        <Checkboxes
          name={`${name}Done`}
          label={`Is action ${place} done?`}
          options={[{ value: 'y', label: 'It is done' }]}
          defaultValue={listValue(values, `${name}Done`, done)}
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
  readonly backHref: string;
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
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">
            {notDone} A closed plan is kept, and cannot be changed or opened again.
          </p>
          <Textarea
            name="outcome"
            label="What came of it"
            hint="Up to 1,000 characters"
            rows={5}
            defaultValue={textValue(values, 'outcome')}
            error={messageFor(problems, 'outcome')}
          />
        </>
      )}
    />
  );
}
