'use client';

import { useActionState } from 'react';
import { BAR_LABELS, BAR_REASONS } from '@/lib/domain/allocation/cases/bar';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { Textarea } from '../ui/form/textarea';

export interface BarFormProps {
  readonly action: FormAction;
  readonly crn: string;
  readonly officers: readonly { readonly value: string; readonly label: string }[];
  readonly cancelHref: string;
}

/** Who must not hold a case, and why. */
export function BarForm({ action, crn, officers, cancelHref }: BarFormProps) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <Select
          name="staffCode"
          label="Officer"
          options={[{ value: '', label: 'Choose an officer' }, ...officers]}
          defaultValue={textValue(values, 'staffCode')}
          error={messageFor(problems, 'staffCode')}
        />
        <Radios
          name="reason"
          label="Why the officer must not hold the case"
          legendSize="s"
          options={BAR_REASONS.map((code) => ({ value: code, label: BAR_LABELS[code] }))}
          defaultValue={textValue(values, 'reason')}
          error={messageFor(problems, 'reason')}
        />
        <Textarea
          name="detail"
          label="Details"
          hint="Needed where the reason is Other. Whoever may see the case reads them."
          defaultValue={textValue(values, 'detail')}
          error={messageFor(problems, 'detail')}
        />
        <ButtonGroup>
          <SubmitButton>Record it</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}

export interface LiftBarFormProps {
  readonly action: FormAction;
  readonly crn: string;
  readonly barId: string;
  readonly cancelHref: string;
}

/** Why an officer may hold a case again. */
export function LiftBarForm({ action, crn, barId, cancelHref }: LiftBarFormProps) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="barId" value={barId} />
        <Textarea
          name="why"
          label="Why the officer may hold the case again"
          hint="Kept with the case."
          defaultValue={textValue(values, 'why')}
          error={messageFor(problems, 'why')}
        />
        <ButtonGroup>
          <SubmitButton look="warning">Lift it</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
