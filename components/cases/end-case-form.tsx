'use client';

import { END_REASON_LABELS, END_REASONS } from '@/lib/domain/banding/end-reason';
import type { FormValues } from '@/lib/kernel/form-state';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { Textarea } from '../ui/form/textarea';

export interface EndCaseFormProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly crn: string;
  readonly version: number;
  /** Today, as the day that the form opens with. */
  readonly initial: FormValues;
  readonly cancelHref: string;
}

/** The day on which a case ended, and why. */
export function EndCaseForm({ action, caption, crn, version, initial, cancelHref }: EndCaseFormProps) {
  return (
    <ChangeForm
      action={action}
      title="End the case"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="End the case"
      backHref={cancelHref}
      hidden={{ crn, version: String(version) }}
      fields={({ problems, values }) => (
        <>
          <DateInput
            name="endedOn"
            label="Day on which the case ended"
            hint="The officer no longer holds it from that day"
            legendSize="s"
            defaultValue={dateValue({ ...initial, ...values }, 'endedOn')}
            error={messageFor(problems, 'endedOn')}
          />
          <Radios
            name="reason"
            label="Why does it end?"
            legendSize="s"
            options={END_REASONS.map((value) => ({ value, label: END_REASON_LABELS[value] }))}
            defaultValue={textValue(values, 'reason')}
            error={messageFor(problems, 'reason')}
          />
          <Textarea
            name="note"
            label="What there is to say"
            hint="Needed for another reason"
            rows={2}
            maxLength={1000}
            defaultValue={textValue(values, 'note')}
            error={messageFor(problems, 'note')}
          />
        </>
      )}
    />
  );
}
