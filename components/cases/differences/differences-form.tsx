'use client';

import type { ReactNode } from 'react';
import { DECIDE_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../../ui/form/button';
import { Field } from '../../ui/form/described-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SubmitButton } from '../../ui/form/submit-button';
import { useKeptForm } from '../../ui/form/use-kept-form';

/** Settles what is ticked with one reason: what stands here stays, or the source's value is taken where a press may take it. */
export function DifferencesForm({
  action,
  mayTake,
  children,
}: {
  readonly action: FormAction;
  /** Whether a press may take the source's value of any of them. */
  readonly mayTake: boolean;
  /** The rows with their boxes. */
  readonly children: ReactNode;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, 'ticked');
  return (
    <>
      <ErrorSummary problems={state.problems} targetOf={(field) => (field === 'ids' ? 'ticked' : field)} />
      <form action={submit} noValidate id="ticked">
        {children}
        <Field of={DECIDE_FIELDS.why} in={state} label="One reason for all that is ticked" />
        <ButtonGroup>
          <SubmitButton name="decision" value="keep">
            Keep what stands here
          </SubmitButton>
          {mayTake ? (
            <SubmitButton look="secondary" name="decision" value="take">
              Take what the source says
            </SubmitButton>
          ) : null}
        </ButtonGroup>
      </form>
    </>
  );
}
