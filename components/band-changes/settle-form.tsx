'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { textValue } from '../ui/form/field-values';
import { DECIDE_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';

export interface SettleFormProps {
  readonly action: FormAction;
  readonly id: string;
  readonly caseVersion: number;
}

/** A second manager approves a fall, or turns it down with a reason. */
export function SettleForm({ action, id, caseVersion }: SettleFormProps) {
  const initial = { caseVersion: String(caseVersion) };
  const [state, submit] = useKeptForm(action, { problems: [], values: initial }, `settle-${id}`);
  return (
    <>
      <ErrorSummary problems={state.problems} targetOf={() => `why-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="caseVersion" value={textValue(state.values, 'caseVersion')} />
        <Field
          of={DECIDE_FIELDS.why}
          in={state}
          id={`why-${id}`}
          hint="Needed where you turn it down. Kept in the history of the case."
        />
        <ButtonGroup>
          <SubmitButton name="decision" value="approve">
            Approve the change
          </SubmitButton>
          <SubmitButton look="secondary" name="decision" value="turn_down">
            Turn it down
          </SubmitButton>
        </ButtonGroup>
      </form>
    </>
  );
}
