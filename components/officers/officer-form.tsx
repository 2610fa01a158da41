'use client';

import type { FormState } from '@/lib/kernel/form-state';
import type { OfficerFormChoices } from '@/lib/domain/workload/hours/officer-choices';
import { OFFICER_FIELDS } from '@/lib/domain/workload/measure/officer-fields';
import { Field } from '../ui/form/described-field';
import { type ChangeAction, ChangeForm } from './change-form';
import type { Address } from '@/lib/kernel/address';

/** What the form opens with, as text; dates as YYYY-MM-DD. */
interface OfficerFormValues {
  readonly forename: string;
  readonly surname: string;
  readonly email: string;
  readonly grade: string;
  readonly hours: string;
  readonly startDate: string;
  readonly leavingDate: string;
  readonly team: string;
  readonly lineManager: string;
}

export interface OfficerFormProps {
  readonly action: ChangeAction;
  readonly choices: OfficerFormChoices;
  readonly initial: OfficerFormValues;
  readonly backHref: Address;
  /** Set when an officer is edited: who, and the version of the record. */
  readonly edited?: { readonly staffCode: string; readonly name: string; readonly version: number };
}

/** The form of an officer: to log a new one, or to edit. */
export function OfficerForm({ action, choices, initial, backHref, edited }: OfficerFormProps) {
  return (
    <ChangeForm
      action={action}
      title={edited ? 'Edit officer' : 'Log an officer'}
      caption={edited ? edited.name : 'Teams'}
      submitLabel={edited ? 'Save changes' : 'Log officer'}
      confirmLabel="Confirm and save"
      backHref={backHref}
      {...(edited ? { hidden: { staffCode: edited.staffCode, version: String(edited.version) } } : {})}
      fields={(state) => (
        <OfficerFields state={state} choices={choices} initial={initial} withCode={!edited} />
      )}
    />
  );
}

function OfficerFields({
  state,
  choices,
  initial,
  withCode,
}: {
  readonly state: FormState;
  readonly choices: OfficerFormChoices;
  readonly initial: OfficerFormValues;
  readonly withCode: boolean;
}) {
  const asked = (name: keyof OfficerFormValues) => ({
    of: OFFICER_FIELDS[name],
    in: state,
    initial: initial[name],
  });
  const most = choices.mostHoursHundredths / 100;
  return (
    <>
      {withCode ? <Field of={OFFICER_FIELDS.staffCode} in={state} /> : null}
      <Field {...asked('forename')} />
      <Field {...asked('surname')} />
      <Field {...asked('email')} />
      <Field {...asked('grade')} options={choices.grades} none="Not known yet" />
      <Field {...asked('hours')} hint={`Up to ${most}, like 37 or 18.5. Leave empty if not known yet`} />
      <Field {...asked('startDate')} />
      <Field {...asked('leavingDate')} />
      <Field
        {...asked('team')}
        options={choices.teams}
        {...(initial.team === '' ? { none: 'Choose a team' } : {})}
      />
      <Field {...asked('lineManager')} options={choices.managers} none="Not recorded" />
    </>
  );
}
