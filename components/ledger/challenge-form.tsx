'use client';

import { CHALLENGE_OUTCOME_LABELS } from '@/lib/domain/workload/ledger/challenge';
import { messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { SummaryList } from '../ui/list/summary-list';
import { Textarea } from '../ui/form/textarea';
import { type ChangeAction, ChangeForm } from '../officers/change-form';

interface ChallengeFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  /** The line as it stands. */
  readonly line: { readonly name: string; readonly words: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form with which an officer says that a line of their ledger is wrong. */
export function ChallengeForm({ action, officerName, line, hidden, backHref }: ChallengeFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Say that this line is wrong"
      caption={officerName}
      submitLabel="Send to your manager"
      confirmLabel="Send to your manager"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <SummaryList
            rows={[
              { key: 'Line', value: line.name },
              { key: 'As it stands', value: line.words },
            ]}
          />
          <p className="govuk-body">
            Your manager sees this and answers in words. Nothing changes in your workload until the record is
            put right.
          </p>
          <Textarea
            name="reason"
            label="What is wrong with it?"
            hint="10 to 1,000 characters. The more exact, the quicker it can be put right"
            rows={5}
            defaultValue={textValue(values, 'reason')}
            error={messageFor(problems, 'reason')}
          />
        </>
      )}
    />
  );
}

interface ResolveFormProps extends ChallengeFormProps {
  readonly nowWords: string;
  readonly reason: string;
}

const OUTCOMES = [
  {
    value: 'put_right',
    label: CHALLENGE_OUTCOME_LABELS.put_right,
    hint: 'The record was wrong, and you have changed it or asked for it to be changed',
  },
  { value: 'stands', label: CHALLENGE_OUTCOME_LABELS.stands, hint: 'The record is right: say why' },
];

/** The form with which a manager answers a challenge. */
export function ResolveForm({
  action,
  officerName,
  line,
  hidden,
  backHref,
  nowWords,
  reason,
}: ResolveFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Answer a challenge"
      caption={officerName}
      submitLabel="Send the answer"
      confirmLabel="Send the answer"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <SummaryList
            rows={[
              { key: 'Line', value: line.name },
              { key: 'As it stood', value: line.words },
              { key: 'Now', value: nowWords },
              { key: 'What is wrong', value: <span className="hr-as-typed">{reason}</span> },
            ]}
          />
          <Radios
            name="outcome"
            label="What did you find?"
            options={OUTCOMES}
            defaultValue={textValue(values, 'outcome')}
            error={messageFor(problems, 'outcome')}
          />
          <Textarea
            name="answer"
            label="Your answer to the officer"
            hint="10 to 1,000 characters. It cannot be changed later"
            rows={5}
            defaultValue={textValue(values, 'answer')}
            error={messageFor(problems, 'answer')}
          />
        </>
      )}
    />
  );
}
