'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';

/** Says within how many hours a feed is expected again. */
export function ExpectForm({
  feed,
  everyHours,
  action,
}: {
  readonly feed: string;
  readonly everyHours: number;
  readonly action: FormAction;
}) {
  const id = `expect-${feed}`;
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, id);
  const field = `everyHours-${feed}`;
  return (
    <>
      <ErrorSummary problems={problems} targetOf={() => field} />
      <form action={submit} noValidate id={id}>
        <input type="hidden" name="feed" value={feed} />
        <TextInput
          name="everyHours"
          id={field}
          label={`Hours within which ${feed} is expected again`}
          width={4}
          inputMode="numeric"
          error={messageFor(problems, 'everyHours')}
          defaultValue={textValue(values, 'everyHours', String(everyHours))}
        />
        <SubmitButton look="secondary">
          Save<span className="govuk-visually-hidden"> the hours of {feed}</span>
        </SubmitButton>
      </form>
    </>
  );
}
