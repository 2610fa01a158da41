'use client';

import { ANSWER_FIELDS } from '@/lib/domain/allocation/reasons/answer-fields';
import { useAllocateForm } from './form-context';
import { Field } from '../ui/form/described-field';

/** Why another team: asked where the person's own unit is left, or where no team was routed. */
export function TeamReasonField({
  label,
  hint,
  suggested,
}: {
  readonly label: string;
  readonly hint: string;
  /** What the field opens with. */
  readonly suggested?: string;
}) {
  return (
    <Field
      of={ANSWER_FIELDS.teamReason}
      in={useAllocateForm()}
      label={label}
      hint={hint}
      groupClass="hr-team-reason"
      initial={suggested ?? null}
    />
  );
}
