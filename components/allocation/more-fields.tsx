'use client';

import { NOTES, TEAM_REASON } from '@/lib/allocation/allocate-form-request';
import { Details } from '../ui/details';
import { messageFor, textValue } from '../ui/field-values';
import { Textarea } from '../ui/textarea';
import { useAllocateForm } from './form-context';

/** Notes for the officer: asked of nobody, so folded away until they are wanted. */
export function NotesField() {
  const { problems, values } = useAllocateForm();
  const typed = textValue(values, NOTES);
  const error = messageFor(problems, NOTES);
  return (
    <Details summary="Add notes for the officer" open={typed !== '' || error !== undefined}>
      <Textarea
        name={NOTES}
        label="Notes"
        hint="The officer sees them with the case. They are kept in the allocation history."
        defaultValue={typed}
        error={error}
      />
    </Details>
  );
}

/** Why another team: asked where the person's own unit is left, or where no team was routed. */
export function TeamReasonField({ label, hint }: { readonly label: string; readonly hint: string }) {
  const { problems, values } = useAllocateForm();
  return (
    <Textarea
      name={TEAM_REASON}
      label={label}
      hint={hint}
      rows={2}
      groupClass="hr-team-reason"
      defaultValue={textValue(values, TEAM_REASON)}
      error={messageFor(problems, TEAM_REASON)}
    />
  );
}
