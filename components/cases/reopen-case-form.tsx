'use client';

import { REOPEN_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import type { Address } from '@/lib/kernel/address';

export interface ReopenCaseFormProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly crn: string;
  readonly version: number;
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          <p className="govuk-body">
            The officer who held it at its end has it back where that would stand as an allocation today; else
            it waits for an officer.
          </p>
          <Field of={REOPEN_FIELDS.reason} in={state} />
        </>
      )}
    />
  );
}
