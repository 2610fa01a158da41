'use client';

import type { ReactNode } from 'react';
import type { FormState } from '@/lib/kernel/form-state';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { DateInput } from '../../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../../ui/form/field-values';
import { Radios } from '../../ui/form/radios';
import { Select } from '../../ui/form/select';
import { TextInput } from '../../ui/form/text-input';
import { Textarea } from '../../ui/form/textarea';
import { type ChangeAction, ChangeForm } from '../change-form';

interface ReductionFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly reasons: readonly FormChoice[];
  readonly contractedWords: string;
  /** What each reason fixes or allows. */
  readonly allowances: ReactNode;
  readonly backHref: string;
}

/** The form to add a reduction. */
export function ReductionForm({
  action,
  officerName,
  staffCode,
  reasons,
  contractedWords,
  allowances,
  backHref,
}: ReductionFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Add a reduction"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and add the reduction"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <ReductionFields
          state={state}
          reasons={reasons}
          contractedWords={contractedWords}
          allowances={allowances}
        />
      )}
    />
  );
}

function ReductionFields({
  state,
  reasons,
  contractedWords,
  allowances,
}: { readonly state: FormState } & Pick<ReductionFormProps, 'reasons' | 'contractedWords' | 'allowances'>) {
  const { values, problems } = state;
  const text = (name: string) => ({
    name,
    defaultValue: textValue(values, name),
    error: messageFor(problems, name),
  });
  const date = (name: string) => ({
    name,
    defaultValue: dateValue(values, name),
    error: messageFor(problems, name),
  });
  return (
    <>
      <Select
        {...text('reason')}
        label="Reason"
        options={[{ value: '', label: 'Choose a reason' }, ...reasons]}
      />
      {allowances}
      <TextInput
        {...text('hours')}
        label="Hours a week taken off"
        hint={`${contractedWords} Leave empty where the reason fixes the hours`}
        width={5}
        inputMode="decimal"
        autoComplete="off"
        suffix="hours"
      />
      <DateInput {...date('startDate')} label="First day" hint="Like 2 11 2026" />
      <DateInput
        {...date('endDate')}
        label="Last day (optional)"
        hint="The last day on which the hours are off. Leave empty for an open end, or for the longest that the reason allows"
      />
      <Textarea
        {...text('notes')}
        label="Notes (optional)"
        hint="Only what a colleague needs to know: no medical details"
        rows={3}
      />
    </>
  );
}

interface ReductionChangeProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly reason: string;
  readonly summary: ReactNode;
  readonly endDate: string | null;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form to set the last day of a reduction, or to cancel it. */
export function ReductionChangeForm({
  action,
  officerName,
  reason,
  summary,
  endDate,
  hidden,
  backHref,
}: ReductionChangeProps) {
  return (
    <ChangeForm
      action={action}
      title={`Reduction: ${reason}`}
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and save"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          {summary}
          <Radios
            name="what"
            label="What do you want to do?"
            legendSize="m"
            defaultValue={textValue(values, 'what')}
            error={messageFor(problems, 'what')}
            options={[
              {
                value: 'end',
                label: 'Set its last day',
                reveal: (
                  <DateInput
                    name="endDate"
                    label="Last day"
                    hint="The last day on which the hours are off. Leave empty for an open end"
                    defaultValue={dateValue(values, 'endDate', endDate)}
                    error={messageFor(problems, 'endDate')}
                  />
                ),
              },
              {
                value: 'cancel',
                label: 'Cancel it',
                hint: 'It should never have been recorded: it stays in the history, marked as cancelled, and counts on no day',
              },
            ]}
          />
        </>
      )}
    />
  );
}
