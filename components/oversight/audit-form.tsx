'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Details } from '../ui/page/details';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { AUDIT_FIELDS } from '@/lib/domain/allocation/oversight/oversight-fields';

/** Whether a sampled decision was effective, and why. */
export function AuditForm({
  action,
  oversightId,
  caseWords,
}: {
  readonly action: FormAction;
  readonly oversightId: string;
  /** What the case is called. */
  readonly caseWords: string;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, `audit-${oversightId}`);
  const id = (name: string): string => `${name}-${oversightId}`;
  return (
    <Details summary={`Judge the oversight of ${caseWords}`} open={state.problems.length > 0}>
      <ErrorSummary problems={state.problems.map((entry) => ({ ...entry, field: id(entry.field) }))} />
      <form action={submit} noValidate>
        <input type="hidden" name="oversightId" value={oversightId} />
        <Field of={AUDIT_FIELDS.effect} in={state} id={id('effect')} none="Choose" />
        <Field of={AUDIT_FIELDS.comment} in={state} id={id('comment')} />
        <SubmitButton>Save the audit</SubmitButton>
      </form>
    </Details>
  );
}
