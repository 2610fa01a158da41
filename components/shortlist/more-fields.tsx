'use client';

import { TEAM_REASON } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { messageFor, textValue } from '../ui/form/field-values';
import { Textarea } from '../ui/form/textarea';
import { useAllocateForm } from './form-context';

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
  const { problems, values } = useAllocateForm();
  return (
    <Textarea
      name={TEAM_REASON}
      label={label}
      hint={hint}
      rows={2}
      groupClass="hr-team-reason"
      defaultValue={textValue(values, TEAM_REASON, suggested)}
      error={messageFor(problems, TEAM_REASON)}
    />
  );
}
