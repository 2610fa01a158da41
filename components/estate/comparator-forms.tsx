'use client';

import { COMPARATOR_FIELDS } from '@/lib/domain/metrics/evidence/comparator-fields';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { Field } from '../ui/form/described-field';
import type { Choice } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

interface SetComparatorProps {
  readonly figures: readonly Choice[];
  readonly action: FormAction;
}

/** Enters what was published of a figure, in the place of what stood. */
export function SetComparator({ figures, action }: SetComparatorProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, 'set-comparator');
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={state.problems} />
      <Field of={COMPARATOR_FIELDS.figure} in={state} options={figures} none="Choose a figure" />
      <Field of={COMPARATOR_FIELDS.value} in={state} />
      <Field of={COMPARATOR_FIELDS.source} in={state} />
      <SubmitButton>Enter the comparator</SubmitButton>
    </form>
  );
}

/** Takes away what was entered of one figure. */
export function ClearComparator({
  figure,
  name,
  action,
}: {
  readonly figure: string;
  readonly name: string;
  readonly action: FormAction;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, `clear-comparator-${figure}`);
  return (
    <form action={submit}>
      <input type="hidden" name="figure" value={figure} />
      {problems.map((problem) => (
        <p key={problem.message} className="govuk-error-message" role="alert">
          {problem.message}
        </p>
      ))}
      <Button asLink hiddenSuffix={name}>
        Remove
      </Button>
    </form>
  );
}
