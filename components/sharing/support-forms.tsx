'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import { SUPPORT_FIELDS } from '@/lib/domain/workload/sharing/sharing-fields';
import type { Address } from '@/lib/kernel/address';

interface SupportFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly colleagues: readonly FormChoice[];
  readonly today: string;
  readonly backHref: Address;
}

/** The form that records support between colleagues. */
export function SupportForm({
  action,
  officerName,
  staffCode,
  colleagues,
  today,
  backHref,
}: SupportFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Record support"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and record the support"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <>
          <Field
            of={SUPPORT_FIELDS.direction}
            in={state}
            options={[
              { value: 'gave', label: `${officerName} helped a colleague` },
              { value: 'received', label: `A colleague helped ${officerName}` },
            ]}
          />
          <Field of={SUPPORT_FIELDS.colleague} in={state} options={colleagues} none="Choose a colleague" />
          <Field of={SUPPORT_FIELDS.crn} in={state} />
          <Field of={SUPPORT_FIELDS.givenOn} in={state} initial={today} />
          <Field of={SUPPORT_FIELDS.points} in={state} />
          <Field of={SUPPORT_FIELDS.note} in={state} />
        </>
      )}
    />
  );
}

interface ConfirmOnlyProps {
  readonly action: ChangeAction;
  readonly title: string;
  readonly officerName: string;
  readonly words: string;
  readonly submitLabel?: string;
  readonly confirmLabel: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** A form with nothing to fill in: it says what goes, then what that does, and asks to confirm. */
export function TakeBackForm({
  action,
  title,
  officerName,
  words,
  submitLabel = 'Continue',
  confirmLabel,
  hidden,
  backHref,
}: ConfirmOnlyProps) {
  return (
    <ChangeForm
      action={action}
      title={title}
      caption={officerName}
      submitLabel={submitLabel}
      confirmLabel={confirmLabel}
      backHref={backHref}
      hidden={hidden}
      fields={() => <p className="govuk-body">{words}</p>}
    />
  );
}
