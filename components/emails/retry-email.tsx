'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { SubmitButton } from '../ui/form/submit-button';

/** Has one email tried again. */
export function RetryEmail({
  action,
  id,
  subject,
  toName,
}: {
  readonly action: FormAction;
  readonly id: string;
  readonly subject: string;
  readonly toName: string;
}) {
  const [{ problems }, submit] = useKeptForm(action, { problems: [], values: {} }, `email-${id}`);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      {problems.map((problem) => (
        <p key={problem.message} className="govuk-error-message" role="alert">
          {problem.message}
        </p>
      ))}
      <SubmitButton look="secondary">
        Try again
        <span className="govuk-visually-hidden">
          : {subject}, to {toName}
        </span>
      </SubmitButton>
    </form>
  );
}
