'use client';

import { useActionState } from 'react';
import {
  OVERSIGHT_EFFECT_LABELS,
  OVERSIGHT_EFFECTS,
} from '@/lib/domain/allocation/oversight/oversight-record';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Details } from '../ui/page/details';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { Textarea } from '../ui/form/textarea';

/** Whether a sampled decision was effective, and why. */
export function AuditForm({
  action,
  oversightId,
  crn,
}: {
  readonly action: FormAction;
  readonly oversightId: string;
  readonly crn: string;
}) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  const id = (name: string): string => `${name}-${oversightId}`;
  return (
    <Details summary={`Judge the oversight of ${crn}`} open={problems.length > 0}>
      <ErrorSummary problems={problems.map((entry) => ({ ...entry, field: id(entry.field) }))} />
      <form action={submit} noValidate>
        <input type="hidden" name="oversightId" value={oversightId} />
        <Select
          name="effect"
          id={id('effect')}
          label="Was the oversight effective?"
          defaultValue={textValue(values, 'effect')}
          error={messageFor(problems, 'effect')}
          options={[
            { value: '', label: 'Choose' },
            ...OVERSIGHT_EFFECTS.map((entry) => ({ value: entry, label: OVERSIGHT_EFFECT_LABELS[entry] })),
          ]}
        />
        <Textarea
          name="comment"
          id={id('comment')}
          label="Why"
          rows={3}
          defaultValue={textValue(values, 'comment')}
          error={messageFor(problems, 'comment')}
        />
        <SubmitButton>Save the audit</SubmitButton>
      </form>
    </Details>
  );
}
