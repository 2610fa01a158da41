'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { WarningText } from '../ui/page/warning-text';
import { Field } from '../ui/form/described-field';
import { PUBLISH_FIELDS } from '@/lib/domain/workload/sections/publish-fields';
import type { Address } from '@/lib/kernel/address';

interface DraftFormProps {
  readonly action: ChangeAction;
  /** "Draft of ibat-4, version 2". */
  readonly caption: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** Asks from which day a draft is in force, then says what that does. */
export function PublishForm({
  earliest,
  earliestWords,
  ...props
}: DraftFormProps & { readonly earliest: string; readonly earliestWords: string }) {
  return (
    <ChangeForm
      {...props}
      title="Publish this model"
      submitLabel="Continue"
      confirmLabel="Confirm and publish"
      fields={(state) => (
        <Field
          of={PUBLISH_FIELDS.effectiveFrom}
          in={state}
          initial={earliest}
          hint={`The first day on which it counts: ${earliestWords} or later`}
        />
      )}
    />
  );
}

/** Asks before a draft is thrown away. */
export function DiscardForm(props: DraftFormProps) {
  return (
    <ChangeForm
      {...props}
      title="Discard this draft?"
      submitLabel="Discard the draft"
      confirmLabel="Discard the draft"
      fields={() => <WarningText>Everything in this draft is lost. Published versions stay.</WarningText>}
    />
  );
}

/** Asks before a scheduled version is taken back. */
export function WithdrawForm({ sentence, ...props }: DraftFormProps & { readonly sentence: string }) {
  return (
    <ChangeForm
      {...props}
      title="Take this version back?"
      submitLabel="Take it back"
      confirmLabel="Take it back"
      fields={() => <p>{sentence}</p>}
    />
  );
}
