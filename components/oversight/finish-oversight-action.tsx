'use client';

import type { OversightAction } from '@/lib/domain/allocation/oversight/oversight-record';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';

/** Marks an agreed action as done, or as not done after all. */
export function FinishOversightAction({
  action,
  agreed: { id, version, what, doneOn },
  from,
}: {
  readonly action: FormAction;
  readonly agreed: Pick<OversightAction, 'id' | 'version' | 'what' | 'doneOn'>;
  readonly from: 'case' | 'list';
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, `finish-${id}`);
  return (
    <form action={submit} className="hr-finish">
      <ErrorSummary problems={problems} />
      <input type="hidden" name="actionId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="done" value={doneOn === null ? 'y' : 'n'} />
      <SubmitButton look="secondary" className="hr-row-button">
        {doneOn === null ? 'Mark as done' : 'Not done after all'}
        <span className="govuk-visually-hidden">: {what}</span>
      </SubmitButton>
    </form>
  );
}
