'use client';

import type { FormState } from '@/lib/kernel/form-state';
import type { OfficerFormChoices } from '@/lib/domain/workload/hours/officer-choices';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import { type ChangeAction, ChangeForm } from './change-form';

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
  readonly backHref: string;
  /** Set when an officer is edited: who, and the version of the record. */
  readonly edited?: { readonly staffCode: string; readonly name: string; readonly version: number };
}

const NOT_RECORDED = { value: '', label: 'Not known yet' };

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
  const text = (name: keyof OfficerFormValues | 'staffCode') => ({
    name,
    defaultValue: textValue(state.values, name, name === 'staffCode' ? '' : initial[name]),
    error: messageFor(state.problems, name),
  });
  const date = (name: 'startDate' | 'leavingDate') => ({
    name,
    defaultValue: dateValue(state.values, name, initial[name]),
    error: messageFor(state.problems, name),
  });
  const most = choices.mostHoursHundredths / 100;
  return (
    <>
      {withCode ? (
        <TextInput
          {...text('staffCode')}
          label="Staff code"
          hint="The code that other systems know them by, like WYKHX012"
          width={10}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <TextInput {...text('forename')} label="Forename" width={20} autoComplete="off" spellCheck={false} />
      <TextInput {...text('surname')} label="Surname" width={20} autoComplete="off" spellCheck={false} />
      <TextInput
        {...text('email')}
        label="Email (optional)"
        type="email"
        width={30}
        autoComplete="off"
        spellCheck={false}
      />
      <Select
        {...text('grade')}
        label="Grade"
        hint="Without a grade and hours, the workload shows as “Details missing”"
        options={[NOT_RECORDED, ...choices.grades]}
      />
      <TextInput
        {...text('hours')}
        label="Contracted hours a week"
        hint={`Up to ${most}, like 37 or 18.5. Leave empty if not known yet`}
        width={5}
        inputMode="decimal"
        autoComplete="off"
        suffix="hours"
      />
      <DateInput {...date('startDate')} label="Start date" hint="First day in this post, like 2 11 2026" />
      <DateInput
        {...date('leavingDate')}
        label="Leaving date (optional)"
        hint="The first day on which they are gone. From then on their cases need another officer"
      />
      <Select
        {...text('team')}
        label="Team"
        hint="The teams that you manage"
        options={
          initial.team === '' ? [{ value: '', label: 'Choose a team' }, ...choices.teams] : choices.teams
        }
      />
      <Select
        {...text('lineManager')}
        label="Line manager (optional)"
        options={[{ value: '', label: 'Not recorded' }, ...choices.managers]}
      />
    </>
  );
}
