'use client';

import { END_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import type { FormValues } from '@/lib/kernel/form-state';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import type { Address } from '@/lib/kernel/address';

export interface EndCaseFormProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly crn: string;
  readonly version: number;
  /** Today, as the day that the form opens with. */
  readonly initial: FormValues;
  readonly cancelHref: Address;
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
          <Field
            of={END_FIELDS.endedOn}
            in={{ problems, values: { ...initial, ...values } }}
            legendSize="s"
          />
          <Field of={END_FIELDS.reason} in={{ problems, values }} legendSize="s" />
          <Field of={END_FIELDS.note} in={{ problems, values }} />
        </>
      )}
    />
  );
}
