'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import { SUPERVISION_FIELDS } from '@/lib/domain/workload/relief/supervision-fields';
import type { Address } from '@/lib/kernel/address';

interface SupervisionFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly title: string;
  /** What the form opens with. */
  readonly heldOn: string;
  readonly agreed: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** The form to record a supervision meeting, or to change what was recorded of one. */
export function SupervisionForm({
  action,
  officerName,
  title,
  heldOn,
  agreed,
  hidden,
  backHref,
}: SupervisionFormProps) {
  return (
    <ChangeForm
      action={action}
      title={title}
      caption={officerName}
      submitLabel="Save"
      confirmLabel="Save"
      backHref={backHref}
      hidden={hidden}
      fields={(state) => (
        <>
          <Field of={SUPERVISION_FIELDS.heldOn} in={state} initial={heldOn} />
          <Field of={SUPERVISION_FIELDS.agreed} in={state} initial={agreed} />
        </>
      )}
    />
  );
}
