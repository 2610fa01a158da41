'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { type Choice, Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';

interface SetComparatorProps {
  readonly figures: readonly Choice[];
  readonly action: FormAction;
}

/** Enters what was published of a figure, in the place of what stood. */
export function SetComparator({ figures, action }: SetComparatorProps) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'set-comparator');
  const typed = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const errorOf = (name: string) => problems.find((problem) => problem.field === name)?.message;
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Select
        name="figure"
        label="Figure"
        defaultValue={typed('figure')}
        error={errorOf('figure')}
        options={[{ value: '', label: 'Choose a figure' }, ...figures]}
      />
      <TextInput
        name="value"
        label="Value"
        hint="As it is to be printed, such as 63% or 12.5"
        width={10}
        defaultValue={typed('value')}
        error={errorOf('value')}
      />
      <TextInput
        name="source"
        label="Source"
        hint="Of whom, by whom and when, such as: all regions, HM Inspectorate of Probation, 2025"
        defaultValue={typed('source')}
        error={errorOf('source')}
      />
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
