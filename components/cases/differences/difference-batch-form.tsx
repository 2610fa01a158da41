'use client';

import { useActionState } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../../ui/form/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { messageFor, textValue } from '../../ui/form/field-values';
import { SubmitButton } from '../../ui/form/submit-button';
import { TextLink } from '../../ui/list/text-link';
import { Textarea } from '../../ui/form/textarea';

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
  readonly cancelHref: string;
}) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="file" value={file} />
        <input type="hidden" name="field" value={field} />
        <Textarea
          name="why"
          label="Why what is known stays, one reason for all of them"
          rows={2}
          maxLength={1000}
          defaultValue={textValue(values, 'why')}
          error={messageFor(problems, 'why')}
        />
        <ButtonGroup>
          <SubmitButton>Keep what is known on all of them</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
