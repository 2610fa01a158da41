'use client';

import { SummaryList } from '../ui/list/summary-list';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Field } from '../ui/form/described-field';
import { CHALLENGE_ANSWER_FIELDS, CHALLENGE_FIELDS } from '@/lib/domain/workload/relief/supervision-fields';
import type { Address } from '@/lib/kernel/address';

interface ChallengeFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  /** The line as it stands. */
  readonly line: { readonly name: string; readonly words: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
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
      fields={(state) => (
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
          <Field of={CHALLENGE_FIELDS.reason} in={state} />
        </>
      )}
    />
  );
}

interface ResolveFormProps extends ChallengeFormProps {
  readonly nowWords: string;
  readonly reason: string;
}

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
      fields={(state) => (
        <>
          <SummaryList
            rows={[
              { key: 'Line', value: line.name },
              { key: 'As it stood', value: line.words },
              { key: 'Now', value: nowWords },
              { key: 'What is wrong', value: <span className="hr-as-typed">{reason}</span> },
            ]}
          />
          <Field of={CHALLENGE_ANSWER_FIELDS.outcome} in={state} />
          <Field of={CHALLENGE_ANSWER_FIELDS.answer} in={state} />
        </>
      )}
    />
  );
}
