'use client';

import { type ReactNode } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { DECIDE_FIELDS, LOOKED_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';

export interface DecideManyFormProps {
  readonly action: FormAction;
  /** Told apart from the other forms of the page. */
  readonly id: string;
  /** The batch that is decided as one; null where the rows are ticked. */
  readonly batchId: string | null;
  /** "I have looked at the 5 cases that were drawn"; null where nothing was drawn. */
  readonly looked: string | null;
  /** The rows, with their boxes. */
  readonly children: ReactNode;
}

/** Many falls decided at once: what is ticked, or a batch as one, with one reason. */
export function DecideManyForm({ action, id, batchId, looked, children }: DecideManyFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, id);
  return (
    <>
      <ErrorSummary
        problems={state.problems}
        targetOf={(field) => (field === 'picks' ? id : `${field}-${id}`)}
      />
      <form action={submit} noValidate id={id}>
        {batchId === null ? null : <input type="hidden" name="batchId" value={batchId} />}
        {children}
        {looked === null ? null : (
          <Field of={LOOKED_FIELDS.looked} in={state} id={`looked-${id}`} label={looked} />
        )}
        <Field
          of={DECIDE_FIELDS.why}
          in={state}
          id={`why-${id}`}
          label="One reason for all of them"
          hint="Kept in the history of each case"
        />
        <ButtonGroup>
          <SubmitButton name="decision" value="approve">
            {batchId === null ? 'Approve what is ticked' : 'Approve all of them'}
          </SubmitButton>
          <SubmitButton look="secondary" name="decision" value="turn_down">
            {batchId === null ? 'Turn down what is ticked' : 'Turn all of them down'}
          </SubmitButton>
        </ButtonGroup>
      </form>
    </>
  );
}
