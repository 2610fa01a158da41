'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { type Choice, Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';

interface SetPostsProps {
  readonly units: readonly Choice[];
  readonly grades: readonly Choice[];
  readonly action: FormAction;
}

/** Sets how many posts of a grade a unit has, in the place of what was set. */
export function SetPosts({ units, grades, action }: SetPostsProps) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'set-posts');
  const typed = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const errorOf = (name: string) => problems.find((problem) => problem.field === name)?.message;
  return (
    <form action={submit}>
      <ErrorSummary problems={problems} />
      <Select
        name="unit"
        label="Unit"
        defaultValue={typed('unit')}
        error={errorOf('unit')}
        options={[{ value: '', label: 'Choose a unit' }, ...units]}
      />
      <Select
        name="grade"
        label="Grade"
        defaultValue={typed('grade')}
        error={errorOf('grade')}
        options={[{ value: '', label: 'Choose a grade' }, ...grades]}
      />
      <TextInput
        name="posts"
        label="Posts"
        hint="Full-time equivalents, such as 12.5. 0 says that there are none"
        width={5}
        inputMode="decimal"
        defaultValue={typed('posts')}
        error={errorOf('posts')}
      />
      <SubmitButton>Set posts</SubmitButton>
    </form>
  );
}

/** Takes away what is set of one unit and grade. */
export function ClearPosts({
  unit,
  grade,
  name,
  action,
}: {
  readonly unit: string;
  readonly grade: string;
  readonly name: string;
  readonly action: FormAction;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, `clear-${unit}-${grade}`);
  return (
    <form action={submit}>
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="grade" value={grade} />
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
