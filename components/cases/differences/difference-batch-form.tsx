'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../../ui/form/button';
import { useKeptForm } from '../../ui/form/use-kept-form';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SubmitButton } from '../../ui/form/submit-button';
import { TextLink } from '../../ui/list/text-link';
import { Field } from '../../ui/form/described-field';
import { DECIDE_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import type { Address } from '@/lib/kernel/address';

/** A manager closes at once what a source no longer gives of many cases, with one reason. */
export function DifferenceBatchForm({
  action,
  file,
  field,
  cancelHref,
}: {
  readonly action: FormAction;
  readonly file: string;
  readonly field: string;
  readonly cancelHref: Address;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="file" value={file} />
        <input type="hidden" name="field" value={field} />
        <Field
          of={DECIDE_FIELDS.why}
          in={state}
          label="Why what is known stays, one reason for all of them"
        />
        <ButtonGroup>
          <SubmitButton>Keep what is known on all of them</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
