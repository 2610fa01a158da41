'use client';

import type { FormChoice } from '@/lib/workload/officer-choices';
import { DateInput } from '../ui/date-input';
import { dateValue, messageFor, textValue } from '../ui/field-values';
import { Radios } from '../ui/radios';
import { type ChangeAction, ChangeForm } from './change-form';

interface AbsenceFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly kinds: readonly FormChoice[];
  /** Days of absence after which all hours are taken away. */
  readonly absenceDays: number;
  readonly backHref: string;
}

/** The form to record an absence. */
export function AbsenceForm({
  action,
  officerName,
  staffCode,
  kinds,
  absenceDays,
  backHref,
}: AbsenceFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Record an absence"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and record the absence"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={({ values, problems }) => (
        <>
          <Radios
            name="kind"
            label="Kind of absence"
            options={kinds}
            defaultValue={textValue(values, 'kind')}
            error={messageFor(problems, 'kind')}
          />
          <DateInput
            name="startDate"
            label="First day"
            hint="Like 2 11 2026"
            defaultValue={dateValue(values, 'startDate')}
            error={messageFor(problems, 'startDate')}
          />
          <DateInput
            name="endDate"
            label="Last day (optional)"
            hint={`Leave empty if it is not known. An absence of more than ${absenceDays} days takes all hours away, annual leave excepted`}
            defaultValue={dateValue(values, 'endDate')}
            error={messageFor(problems, 'endDate')}
          />
        </>
      )}
    />
  );
}

interface AbsenceEndProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly words: string;
  readonly endDate: string | null;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form to set the last day of an absence. */
export function AbsenceEndForm({ action, officerName, words, endDate, hidden, backHref }: AbsenceEndProps) {
  return (
    <ChangeForm
      action={action}
      title="Set the last day of an absence"
      caption={officerName}
      submitLabel="Save"
      confirmLabel="Confirm and save"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{words}</p>
          <DateInput
            name="endDate"
            label="Last day"
            hint="The last day away, like 2 11 2026. Leave empty if it is not known"
            defaultValue={dateValue(values, 'endDate', endDate)}
            error={messageFor(problems, 'endDate')}
          />
        </>
      )}
    />
  );
}
