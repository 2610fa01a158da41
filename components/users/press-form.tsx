'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

/** One button that does one thing, and says why where it could not. */
export function PressForm({
  name,
  action,
  hidden,
  label,
  of,
}: {
  /** Tells it apart from other forms of its page. */
  readonly name: string;
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
  /** What it is done to, for those who hear the button apart from its row. */
  readonly of?: string;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, name);
  return (
    <form action={submit}>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {problems.map(({ message }) => (
        <p key={message} className="govuk-error-message" role="alert">
          {message}
        </p>
      ))}
      <SubmitButton look="secondary">
        {label}
        {of === undefined ? null : <span className="govuk-visually-hidden">: {of}</span>}
      </SubmitButton>
    </form>
  );
}
