'use client';

import { type ChangeAction, ChangeForm } from './change-form';
import type { Address } from '@/lib/kernel/address';

export interface TakeBackFormProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly staffCode: string;
  readonly version: number;
  readonly backHref: Address;
}

/** Asks before an officer who was logged in error is taken back. */
export function TakeBackForm({ action, caption, staffCode, version, backHref }: TakeBackFormProps) {
  return (
    <ChangeForm
      action={action}
      title="This officer was logged in error"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Take the record back"
      backHref={backHref}
      hidden={{ staffCode, version: String(version) }}
      fields={() => (
        <p className="govuk-body">
          A record with which nothing has happened is removed. One that has a history is kept, marked, and
          counts no more from today. Somebody who leaves is no error: give them a leaving date.
        </p>
      )}
    />
  );
}
