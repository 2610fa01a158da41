'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import { REPORT_FIELDS } from '@/lib/domain/workload/measure/report-fields';
import type { Address } from '@/lib/kernel/address';

interface ReportFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly kinds: readonly (FormChoice & { readonly hint: string })[];
  readonly backHref: Address;
}

/** The form that records a completed report. */
export function ReportForm({ action, officerName, staffCode, kinds, backHref }: ReportFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Record a report"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and record the report"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <>
          <Field of={REPORT_FIELDS.kind} in={state} options={kinds} />
          <Field of={REPORT_FIELDS.completedOn} in={state} />
        </>
      )}
    />
  );
}
