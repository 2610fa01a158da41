'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';

interface ReportFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly kinds: readonly (FormChoice & { readonly hint: string })[];
  readonly backHref: string;
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
      fields={({ values, problems }) => (
        <>
          <Radios
            name="kind"
            label="Kind of report"
            options={kinds}
            defaultValue={textValue(values, 'kind')}
            error={messageFor(problems, 'kind')}
          />
          <DateInput
            name="completedOn"
            label="Day it was completed"
            hint="Today or earlier, like 2 11 2026"
            defaultValue={dateValue(values, 'completedOn')}
            error={messageFor(problems, 'completedOn')}
          />
        </>
      )}
    />
  );
}
