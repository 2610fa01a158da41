'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../../ui/form/button';
import { useKeptForm } from '../../ui/form/use-kept-form';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SubmitButton } from '../../ui/form/submit-button';
import { TextLink } from '../../ui/list/text-link';
import { Field } from '../../ui/form/described-field';
import { DIFFERENCE_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import type { Address } from '@/lib/kernel/address';

export interface DifferenceFormProps {
  readonly action: FormAction;
  readonly id: string;
  /** Whether the source's value can be taken by a press. */
  readonly takenHere: boolean;
  /** Else the page on which it is changed; null where it is only to be noted. */
  readonly changeHref: Address | null;
  readonly cancelHref: Address;
}

/** A manager settles what a source says otherwise. */
export function DifferenceForm({ action, id, takenHere, changeHref, cancelHref }: DifferenceFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  const noted = !takenHere && changeHref === null;
  const keep = noted
    ? { value: 'keep', label: 'I have seen it' }
    : {
        value: 'keep',
        label: 'Keep what stands here',
        hint: 'Put the source right as well. It is not asked again while the source says the same.',
      };
  const take = {
    value: 'take',
    label: 'Take what the source says',
    hint: 'It is judged like a change on the form: a fall may wait for a second manager.',
  };
  return (
    <>
      <ErrorSummary problems={state.problems} />
      {takenHere || changeHref === null ? null : (
        <p className="govuk-body">
          To take what the source says, <TextLink href={changeHref}>change it where it is judged</TextLink>:
          that settles this too.
        </p>
      )}
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <Field
          of={DIFFERENCE_FIELDS.decision}
          in={state}
          legendSize="m"
          options={takenHere ? [keep, take] : [keep]}
        />
        <Field of={DIFFERENCE_FIELDS.why} in={state} label="Why (optional)" />
        <ButtonGroup>
          <SubmitButton>Settle it</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
