'use client';

import { type ReactNode } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';

export interface QueueFormProps {
  readonly action: FormAction;
  /** The table of waiting cases, with a box in each row. */
  readonly children: ReactNode;
}

/** The queue as a form: the ticked cases go into the basket together. */
export function QueueForm({ action, children }: QueueFormProps) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      {children}
      <SubmitButton look="secondary">Put ticked cases in the basket</SubmitButton>
    </form>
  );
}
