'use client';

import { countOf } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';

/** Draws decisions for audit at random; says so where there is none to draw. */
export function DrawSample({
  action,
  toDrawFrom,
}: {
  readonly action: FormAction;
  readonly toDrawFrom: number;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, 'sample');
  if (toDrawFrom === 0)
    return (
      <p className="hr-note">
        There is no decision of the last 90 days to draw from that has not been drawn already.
      </p>
    );
  return (
    <form action={submit}>
      <ErrorSummary problems={problems} />
      <p className="govuk-body">
        A sample of 5 is drawn at random from {countOf(toDrawFrom, 'decision')} of the last 90 days.
      </p>
      <SubmitButton look="secondary">Draw a sample</SubmitButton>
    </form>
  );
}
