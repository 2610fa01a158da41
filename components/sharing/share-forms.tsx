'use client';

import { SHARE_KINDS, SHARE_LABELS } from '@/lib/domain/workload/sharing/case-split';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { AgreeFields } from './agree-fields';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';

const KINDS: readonly FormChoice[] = SHARE_KINDS.map((kind) => ({ value: kind, label: SHARE_LABELS[kind] }));

interface ShareFormProps {
  readonly action: ChangeAction;
  readonly crn: string;
  readonly caption: string;
  readonly holderName: string;
  readonly workers: readonly FormChoice[];
  readonly today: string;
  readonly backHref: string;
}

/** The form that gives a co-worker a named share of a case's points. */
export function ShareForm({ action, crn, caption, holderName, workers, today, backHref }: ShareFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Add a co-worker"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Confirm and add the share"
      backHref={backHref}
      hidden={{ crn }}
      fields={({ values, problems }) => (
        <>
          <Radios
            name="kind"
            label="They work on the case as"
            options={KINDS}
            defaultValue={textValue(values, 'kind')}
            error={messageFor(problems, 'kind')}
          />
          <Select
            name="staffCode"
            label="Who holds the share"
            options={[{ value: '', label: 'Choose a co-worker' }, ...workers]}
            defaultValue={textValue(values, 'staffCode')}
            error={messageFor(problems, 'staffCode')}
          />
          <TextInput
            name="percent"
            label="Share of the case’s points"
            hint={`From 1 to 99. ${holderName} stays the officer of record and keeps the rest`}
            width={3}
            inputMode="numeric"
            autoComplete="off"
            suffix="%"
            defaultValue={textValue(values, 'percent')}
            error={messageFor(problems, 'percent')}
          />
          <DateInput
            name="startedOn"
            label="First day"
            hint="Today or later"
            defaultValue={dateValue(values, 'startedOn', today)}
            error={messageFor(problems, 'startedOn')}
          />
          <AgreeFields values={values} problems={problems} />
        </>
      )}
    />
  );
}

interface ShareEndProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly words: string;
  readonly today: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form that ends a share of a case. */
export function ShareEndForm({ action, caption, words, today, hidden, backHref }: ShareEndProps) {
  return (
    <ChangeForm
      action={action}
      title="End a share"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Confirm and end the share"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{words}</p>
          <DateInput
            name="lastDay"
            label="Last day"
            hint="The last day on which it counts. For one that should count no more from today, enter yesterday"
            defaultValue={dateValue(values, 'lastDay', today)}
            error={messageFor(problems, 'lastDay')}
          />
        </>
      )}
    />
  );
}
