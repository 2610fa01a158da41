'use client';

import type { ReactNode } from 'react';
import { REDUCTION_CHANGE_FIELDS, REDUCTION_FIELDS } from '@/lib/domain/workload/hours/reduction-fields';
import type { FormState } from '@/lib/kernel/form-state';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { Field } from '../../ui/form/described-field';
import { type ChangeAction, ChangeForm } from '../change-form';
import type { Address } from '@/lib/kernel/address';

interface ReductionFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly reasons: readonly FormChoice[];
  readonly contractedWords: string;
  /** What each reason fixes or allows. */
  readonly allowances: ReactNode;
  readonly backHref: Address;
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
  return (
    <>
      <Field of={REDUCTION_FIELDS.reason} in={state} options={reasons} none="Choose a reason" />
      {allowances}
      <Field
        of={REDUCTION_FIELDS.hours}
        in={state}
        hint={`${contractedWords} Leave empty where the reason fixes the hours`}
      />
      <Field of={REDUCTION_FIELDS.startDate} in={state} />
      <Field of={REDUCTION_FIELDS.endDate} in={state} />
      <Field of={REDUCTION_FIELDS.notes} in={state} />
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
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          {summary}
          <Field
            of={REDUCTION_CHANGE_FIELDS.what}
            in={state}
            legendSize="m"
            options={[
              {
                value: 'end',
                label: 'Set its last day',
                reveal: <Field of={REDUCTION_CHANGE_FIELDS.endDate} in={state} initial={endDate} />,
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
