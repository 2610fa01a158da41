'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { Textarea } from '../ui/form/textarea';

export interface SettleFormProps {
  readonly action: FormAction;
  readonly id: string;
  readonly caseVersion: number;
}

/** A second manager approves a fall, or turns it down with a reason. */
export function SettleForm({ action, id, caseVersion }: SettleFormProps) {
  const initial = { caseVersion: String(caseVersion) };
  const [{ problems, values }, submit] = useActionState(action, { problems: [], values: initial });
  return (
    <>
      <ErrorSummary problems={problems} targetOf={() => `why-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="caseVersion" value={textValue(values, 'caseVersion')} />
        <Textarea
          name="why"
          id={`why-${id}`}
          label="Reason"
          hint="Needed where you turn it down. Kept in the history of the case."
          rows={2}
          maxLength={1000}
          defaultValue={textValue(values, 'why')}
          error={messageFor(problems, 'why')}
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
