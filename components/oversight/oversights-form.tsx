'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { PageHead } from '../ui/page/page-head';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { Field } from '../ui/form/described-field';
import { OVERSEEN_FIELDS, OVERSIGHT_FIELDS } from '@/lib/domain/allocation/oversight/oversight-fields';
import type { Address } from '@/lib/kernel/address';

export interface OverseenChoice {
  readonly crn: string;
  readonly name: string;
  readonly words: string;
  readonly open: boolean;
}

/** One decision of a meeting for several cases: which, what was decided, and by when it is reviewed. */
export function OversightsForm({
  action,
  staffCode,
  officerName,
  cases,
  cancelHref,
}: {
  readonly action: FormAction;
  readonly staffCode: string;
  readonly officerName: string;
  readonly cases: readonly OverseenChoice[];
  readonly cancelHref: Address;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <div className="hr-form">
      <ErrorSummary problems={state.problems} />
      <PageHead caption={officerName} title="Record oversight of several cases" />
      <form action={submit} noValidate>
        <input type="hidden" name="staffCode" value={staffCode} />
        <Field
          of={OVERSEEN_FIELDS.crns}
          in={state}
          legendSize="s"
          small
          initial={cases.filter((entry) => entry.open).map((entry) => entry.crn)}
          options={cases.map(({ crn, name, words }) => ({
            value: crn,
            label: `${name}, ${crn}`,
            hint: words,
          }))}
        />
        <Field
          of={OVERSIGHT_FIELDS.decision}
          in={state}
          hint="Kept with each case that is ticked. No links."
        />
        <Field
          of={OVERSIGHT_FIELDS.reviewOn}
          in={state}
          hint="A day that suits every case that is ticked"
          legendSize="s"
        />
        <ButtonGroup>
          <SubmitButton>Record the oversight</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
