'use client';

import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import type { ChangeAction } from '../officers/change-form';

/** A button that marks one action of a relief plan as done today. */
export function FinishActionForm({
  action,
  what,
  hidden,
}: {
  readonly action: ChangeAction;
  readonly what: string;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  const [state, submit] = useKeptForm(
    action,
    {
      problems: [],
      values: {},
    },
    `finish-${Object.values(hidden).join('-')}`,
  );
  return (
    <form action={submit} className="hr-finish">
      <ErrorSummary problems={state.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="secondary" className="hr-row-button">
        Mark as done<span className="govuk-visually-hidden">: {what}</span>
      </SubmitButton>
    </form>
  );
}
