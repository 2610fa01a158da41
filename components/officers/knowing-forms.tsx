'use client';

import { DEPUTY_FIELDS, WHY_FIELDS } from '@/lib/domain/workload/hours/knowing-fields';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from './change-form';
import { Field } from '../ui/form/described-field';
import type { Address } from '@/lib/kernel/address';

interface FormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly backHref: Address;
}

/** The form by which the head of a unit asks to see why. */
export function OpenReasonsForm({
  action,
  officerName,
  staffCode,
  backHref,
  minutes,
}: FormProps & { readonly minutes: number }) {
  return (
    <ChangeForm
      action={action}
      title="Ask to see why"
      caption={officerName}
      submitLabel="Show me, and record that I asked"
      confirmLabel="Show me, and record that I asked"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <>
          <p className="govuk-body">
            The reasons for agreed reductions and the kinds of absences of this officer are for them, their
            line manager and a named deputy. As head of the unit you may see them for {minutes} minutes. That
            you asked, when and why is kept in the audit trail.
          </p>
          <Field of={WHY_FIELDS.why} in={state} />
        </>
      )}
    />
  );
}

/** The form that names a deputy of a line manager. */
export function DeputyForm({
  action,
  officerName,
  staffCode,
  backHref,
  choices,
}: FormProps & { readonly choices: readonly FormChoice[] }) {
  return (
    <ChangeForm
      action={action}
      title="Name a deputy"
      caption={officerName}
      submitLabel="Name the deputy"
      confirmLabel="Name the deputy"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <>
          <p className="govuk-body">
            From the first day to the last, a deputy may see what this line manager may see of their staff:
            the reasons for agreed reductions, notes and kinds of absence included.
          </p>
          <Field of={DEPUTY_FIELDS.deputy} in={state} options={choices} none="Choose a manager" />
          <Field of={DEPUTY_FIELDS.startsOn} in={state} />
          <Field of={DEPUTY_FIELDS.endsOn} in={state} />
        </>
      )}
    />
  );
}

/** Ends one deputy at once. */
export function EndDeputyForm({
  action,
  staffCode,
  id,
  name,
}: {
  readonly action: (data: FormData) => Promise<void>;
  readonly staffCode: string;
  readonly id: string;
  readonly name: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="staffCode" value={staffCode} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="govuk-button govuk-button--secondary hr-row-button">
        End now<span className="govuk-visually-hidden"> the standing in of {name}</span>
      </button>
    </form>
  );
}
