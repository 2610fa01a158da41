'use client';

import { ROLE_END_FIELDS } from '@/lib/domain/access/role-fields';
import type { IsoDate } from '@/lib/kernel/dates';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Field } from '../ui/form/described-field';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Details } from '../ui/page/details';

/** Changes until when somebody has a role. */
export function EndRoleForm({
  name,
  action,
  hidden,
  endsOn,
  of,
}: {
  /** Tells it apart from other forms of its page. */
  readonly name: string;
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly endsOn: IsoDate | null;
  /** The role, in words. */
  readonly of: string;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, name);
  return (
    <Details summary={`Change the last day of ${of}`} open={state.problems.length > 0}>
      <form action={submit} noValidate>
        <ErrorSummary problems={state.problems} />
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Field of={ROLE_END_FIELDS.endsOn} in={state} initial={endsOn} id={`${name}-endsOn`} />
        <SubmitButton look="secondary">Change the last day</SubmitButton>
      </form>
    </Details>
  );
}
