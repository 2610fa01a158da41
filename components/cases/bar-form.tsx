'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { Field } from '../ui/form/described-field';
import { BAR_FIELDS, LIFT_BAR_FIELDS } from '@/lib/domain/allocation/cases/bar-fields';
import type { Address } from '@/lib/kernel/address';

export interface BarFormProps {
  readonly action: FormAction;
  readonly crn: string;
  readonly officers: readonly { readonly value: string; readonly label: string }[];
  readonly cancelHref: Address;
}

/** Who must not hold a case, and why. */
export function BarForm({ action, crn, officers, cancelHref }: BarFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <Field of={BAR_FIELDS.staffCode} in={state} options={officers} none="Choose an officer" />
        <Field of={BAR_FIELDS.reason} in={state} legendSize="s" />
        <Field of={BAR_FIELDS.detail} in={state} />
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
  readonly cancelHref: Address;
}

/** Why an officer may hold a case again. */
export function LiftBarForm({ action, crn, barId, cancelHref }: LiftBarFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="barId" value={barId} />
        <Field of={LIFT_BAR_FIELDS.why} in={state} />
        <ButtonGroup>
          <SubmitButton look="warning">Lift it</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
