'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { DateInput } from '../../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../../ui/form/field-values';
import { Radios } from '../../ui/form/radios';
import { Select } from '../../ui/form/select';
import { type ChangeAction, ChangeForm } from '../change-form';

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

interface AbsenceChangeProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly words: string;
  readonly kinds: readonly FormChoice[];
  readonly startDate: string;
  readonly endDate: string | null;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form to correct an absence, or to call it off. */
export function AbsenceChangeForm(props: AbsenceChangeProps) {
  const { action, officerName, words, kinds, startDate, endDate, hidden, backHref } = props;
  return (
    <ChangeForm
      action={action}
      title="Change an absence"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and save"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{words}</p>
          <Radios
            name="what"
            label="What do you want to do?"
            legendSize="m"
            defaultValue={textValue(values, 'what', 'correct')}
            error={messageFor(problems, 'what')}
            options={[
              {
                value: 'correct',
                label: 'Correct it, or set its last day',
                reveal: (
                  <>
                    <Select
                      name="kind"
                      label="Kind of absence"
                      options={[{ value: '', label: 'As it is recorded' }, ...kinds]}
                      defaultValue={textValue(values, 'kind')}
                      error={messageFor(problems, 'kind')}
                    />
                    <DateInput
                      name="startDate"
                      label="First day"
                      defaultValue={dateValue(values, 'startDate', startDate)}
                      error={messageFor(problems, 'startDate')}
                    />
                    <DateInput
                      name="endDate"
                      label="Last day"
                      hint="The last day away, like 2 11 2026. Leave empty if it is not known"
                      defaultValue={dateValue(values, 'endDate', endDate)}
                      error={messageFor(problems, 'endDate')}
                    />
                  </>
                ),
              },
              {
                value: 'cancel',
                label: 'Cancel it: it was recorded by mistake',
                hint: 'It counts on no day any more, and stays in the list, marked',
              },
            ]}
          />
        </>
      )}
    />
  );
}
