'use client';

import { useActionState } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { Checkboxes } from '../ui/form/checkboxes';
import { DateInput } from '../ui/form/date-input';
import { ErrorSummary } from '../ui/form/error-summary';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { PageHead } from '../ui/page/page-head';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { Textarea } from '../ui/form/textarea';

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
  readonly cancelHref: string;
}) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  const typed = values['crns'];
  const ticked =
    typed === undefined
      ? cases.filter((entry) => entry.open).map((entry) => entry.crn)
      : typeof typed === 'string'
        ? [typed]
        : typed;
  return (
    <div className="hr-form">
      <ErrorSummary problems={problems} />
      <PageHead caption={officerName} title="Record oversight of several cases" />
      <form action={submit} noValidate>
        <input type="hidden" name="staffCode" value={staffCode} />
        <Checkboxes
          name="crns"
          label="Cases"
          hint="Those that have none in date are ticked."
          legendSize="s"
          small
          options={cases.map(({ crn, name, words }) => ({
            value: crn,
            label: `${name}, ${crn}`,
            hint: words,
          }))}
          defaultValue={ticked}
          error={messageFor(problems, 'crns')}
        />
        <Textarea
          name="decision"
          label="What was decided"
          hint="Kept with each case that is ticked. No links."
          rows={5}
          defaultValue={textValue(values, 'decision')}
          error={messageFor(problems, 'decision')}
        />
        <DateInput
          name="reviewOn"
          label="Review by"
          hint="A day that suits every case that is ticked"
          legendSize="s"
          defaultValue={dateValue(values, 'reviewOn')}
          error={messageFor(problems, 'reviewOn')}
        />
        <ButtonGroup>
          <SubmitButton>Record the oversight</SubmitButton>
          <TextLink href={cancelHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
