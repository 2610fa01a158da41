'use client';

import { ABSENCE_CHANGE_FIELDS, ABSENCE_FIELDS } from '@/lib/domain/workload/absence/absence-fields';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { Field } from '../../ui/form/described-field';
import { type ChangeAction, ChangeForm } from '../change-form';
import type { Address } from '@/lib/kernel/address';

interface AbsenceFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly kinds: readonly FormChoice[];
  /** Days of absence after which all hours are taken away. */
  readonly absenceDays: number;
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          <Field of={ABSENCE_FIELDS.kind} in={state} options={kinds} />
          <Field of={ABSENCE_FIELDS.startDate} in={state} />
          <Field
            of={ABSENCE_FIELDS.endDate}
            in={state}
            hint={`Leave empty if it is not known. An absence of more than ${absenceDays} days takes all hours away, annual leave excepted`}
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
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          <p className="govuk-body">{words}</p>
          <Field
            of={ABSENCE_CHANGE_FIELDS.what}
            in={state}
            initial="correct"
            legendSize="m"
            options={[
              {
                value: 'correct',
                label: 'Correct it, or set its last day',
                reveal: (
                  <>
                    <Field
                      of={ABSENCE_CHANGE_FIELDS.kind}
                      in={state}
                      options={kinds}
                      none="As it is recorded"
                    />
                    <Field of={ABSENCE_CHANGE_FIELDS.startDate} in={state} initial={startDate} />
                    <Field of={ABSENCE_CHANGE_FIELDS.endDate} in={state} initial={endDate} />
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
