'use client';

import type { ShownField } from '@/lib/kernel/reading/shown';
import { useAllocateForm } from './form-context';
import { Field } from '../ui/form/described-field';

/** Why another team: asked where the person's own unit is left, or where no team was routed. */
export function TeamReasonField({
  of,
  label,
  hint,
  suggested,
}: {
  readonly of: ShownField;
  readonly label: string;
  readonly hint: string;
  /** What the field opens with. */
  readonly suggested?: string;
}) {
  return (
    <Field
      of={of}
      in={useAllocateForm()}
      label={label}
      hint={hint}
      groupClass="hr-team-reason"
      initial={suggested ?? null}
    />
  );
}
