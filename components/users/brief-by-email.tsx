'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import type { BriefChoice } from '@/lib/usecases/briefs/brief-choice';
import { Button } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

interface BriefByEmailProps {
  readonly brief: BriefChoice;
  /** Where it goes. */
  readonly email: string;
  readonly askAction: FormAction;
  readonly cancelAction: FormAction;
}

/** Whether the reader has the brief of Mondays, of which unit, and how to ask for it or cancel it. */
export function BriefByEmail({ brief, email, askAction, cancelAction }: BriefByEmailProps) {
  const { asked, units, sends } = brief;
  return (
    <>
      <p className="govuk-body">
        The headline of a part of the organisation, what changed since last month and what is late: in plain
        text, without names of people under supervision or of officers, each Monday from 7am.
      </p>
      {sends ? null : (
        <p className="govuk-body">
          <strong>No mail server is set, so nothing is sent.</strong> What is asked for here begins once an
          administrator of the service has set one.
        </p>
      )}
      <p className="govuk-body">{standing(brief, email)}</p>
      <Ask units={units} asked={asked} action={askAction} />
      {asked === null ? null : <Cancel action={cancelAction} />}
    </>
  );
}

/** What is asked for, in a sentence. */
function standing({ asked }: BriefChoice, email: string): string {
  if (asked === null) return 'You have not asked for it.';
  if (asked.name === null || !asked.mayView)
    return 'You asked for it about a part of the organisation that is not there any more, or is not yours to see: nothing is sent. Choose another.';
  return `You asked for it about ${asked.name}: it goes to ${email}.`;
}

function Ask({
  units,
  asked,
  action,
}: Pick<BriefChoice, 'units' | 'asked'> & { readonly action: FormAction }) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'ask-brief');
  const typed = values['unit'];
  const only = units.length === 1 ? units[0]?.value : undefined;
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Select
        name="unit"
        label="About"
        defaultValue={typeof typed === 'string' && typed !== '' ? typed : (asked?.value ?? only ?? '')}
        error={problems.find(({ field }) => field === 'unit')?.message}
        options={[{ value: '', label: 'Choose' }, ...units]}
      />
      <SubmitButton>{asked === null ? 'Send me the brief' : 'Change what it is about'}</SubmitButton>
    </form>
  );
}

function Cancel({ action }: { readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, 'cancel-brief');
  return (
    <form action={submit}>
      {problems.map(({ message }) => (
        <p key={message} className="govuk-error-message" role="alert">
          {message}
        </p>
      ))}
      <Button look="secondary">Send me no more briefs</Button>
    </form>
  );
}
