'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

export interface UndoFormProps {
  readonly action: FormAction;
  readonly id: string;
  /** The key under which the undo runs once, however often it is sent. */
  readonly token: string;
  readonly noun: string;
  readonly cancelHref: Address;
}

/** The confirmation of an undo. */
export function UndoForm({ action, id, token, noun, cancelHref }: UndoFormProps) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="token" value={token} />
        <ButtonGroup>
          <SubmitButton look="warning">Undo the {noun}</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
