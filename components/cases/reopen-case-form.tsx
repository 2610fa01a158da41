'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { messageFor, textValue } from '../ui/form/field-values';
import { Textarea } from '../ui/form/textarea';

export interface ReopenCaseFormProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly crn: string;
  readonly version: number;
  readonly backHref: string;
}

/** Why a case that ended opens again. */
export function ReopenCaseForm({ action, caption, crn, version, backHref }: ReopenCaseFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Open the case again"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Open the case again"
      backHref={backHref}
      hidden={{ crn, version: String(version) }}
      fields={({ problems, values }) => (
        <>
          <p className="govuk-body">
            The officer who held it at its end has it back where that would stand as an allocation today; else
            it waits for an officer.
          </p>
          <Textarea
            name="reason"
            label="Why does it open again?"
            hint="Ended in error, say, or the person is back"
            rows={3}
            maxLength={1000}
            defaultValue={textValue(values, 'reason')}
            error={messageFor(problems, 'reason')}
          />
        </>
      )}
    />
  );
}
