'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { InsetText } from '../ui/page/inset-text';

/** A link that was made just now: shown once. */
export interface LinkMade {
  readonly link: string;
}

/** Makes a link by which somebody chooses a password, and shows it once. */
export function LinkForm({
  action,
  hidden,
}: {
  readonly action: FormAction<LinkMade>;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  const [{ problems, view }, submit] = useKeptForm<LinkMade>(action, { problems: [], values: {} }, 'link');
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
      {view === undefined ? null : (
        <InsetText>
          <p>
            Give them this link, by a way that nobody else reads. It works once, for 3 days, and is not shown
            again:
          </p>
          <p>
            <strong>{view.link}</strong>
          </p>
        </InsetText>
      )}
      <SubmitButton look="secondary">Make a link to choose a password</SubmitButton>
    </form>
  );
}
