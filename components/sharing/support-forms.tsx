'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';

interface SupportFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly colleagues: readonly FormChoice[];
  readonly today: string;
  readonly backHref: string;
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
      fields={({ values, problems }) => {
        const text = (name: string) => ({
          name,
          defaultValue: textValue(values, name),
          error: messageFor(problems, name),
        });
        return (
          <>
            <Radios
              {...text('direction')}
              label="Who helped whom?"
              options={[
                { value: 'gave', label: `${officerName} helped a colleague` },
                { value: 'received', label: `A colleague helped ${officerName}` },
              ]}
            />
            <Select
              {...text('colleague')}
              label="Colleague"
              options={[{ value: '', label: 'Choose a colleague' }, ...colleagues]}
            />
            <TextInput
              {...text('crn')}
              label="CRN of the case (optional)"
              hint="A case of whoever was helped, like X123456"
              width={10}
              autoComplete="off"
              spellCheck={false}
            />
            <DateInput
              name="givenOn"
              label="Day"
              hint="Today, or one of the 6 days before"
              defaultValue={dateValue(values, 'givenOn', today)}
              error={messageFor(problems, 'givenOn')}
            />
            <TextInput
              {...text('points')}
              label="Points"
              hint="Whole points. About 59 points are one hour"
              width={4}
              inputMode="numeric"
              autoComplete="off"
            />
            <TextInput
              {...text('note')}
              label="Note (optional)"
              hint="What was done, in a few words: no names of people on probation"
              autoComplete="off"
            />
          </>
        );
      }}
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
  readonly backHref: string;
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
