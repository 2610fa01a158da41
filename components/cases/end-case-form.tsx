'use client';

import { useActionState } from 'react';
import type { FormAction, FormValues } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { ErrorSummary } from '../ui/error-summary';
import { dateValue, messageFor, textValue } from '../ui/field-values';
import { SubmitButton } from '../ui/submit-button';
import { TextLink } from '../ui/text-link';

export interface EndCaseFormProps {
  readonly action: FormAction;
  readonly crn: string;
  /** Version of the case, and today as the day that it opens with. */
  readonly initial: FormValues;
  readonly cancelHref: string;
}

/** The day on which a case ended. */
export function EndCaseForm({ action, crn, initial, cancelHref }: EndCaseFormProps) {
  const [{ problems, values }, submit] = useActionState(action, { problems: [], values: initial });
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="version" value={textValue(values, 'version')} />
        <DateInput
          name="endedOn"
          label="Day on which the case ended"
          hint="The officer no longer holds it from that day"
          legendSize="s"
          defaultValue={dateValue(values, 'endedOn')}
          error={messageFor(problems, 'endedOn')}
        />
        <ButtonGroup>
          <SubmitButton look="warning">End the case</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
