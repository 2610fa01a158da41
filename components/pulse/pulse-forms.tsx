'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { Radios } from '../ui/form/radios';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm, useStepBack } from '../ui/form/use-kept-form';
import { type ChangeAction, type ChangeView, Confirm } from '../officers/change-form';

interface AnswerPulseProps {
  readonly surveyId: string;
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  readonly action: FormAction;
}

/** The question, and what may be answered. */
export function AnswerPulse({ surveyId, question, answers, action }: AnswerPulseProps) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'answer-pulse');
  const typed = values['answer'];
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <input type="hidden" name="survey" value={surveyId} />
      <Radios
        name="answer"
        label={question}
        legendSize="m"
        defaultValue={typeof typed === 'string' ? typed : undefined}
        error={problems.find(({ field }) => field === 'answer')?.message}
        options={answers}
      />
      <SubmitButton>Send your answer</SubmitButton>
    </form>
  );
}

/** Asks every officer. */
export function OpenPulse({ action }: { readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, 'open-pulse');
  return (
    <form action={submit}>
      <ErrorSummary problems={problems} />
      <SubmitButton>Ask every officer</SubmitButton>
    </form>
  );
}

/** Ends the asking; first it is said what that does. */
export function ClosePulse({
  surveyId,
  action,
}: {
  readonly surveyId: string;
  readonly action: ChangeAction;
}) {
  const [{ problems, view }, submit] = useKeptForm<ChangeView>(
    action,
    { problems: [], values: {} },
    'close-pulse',
  );
  const effect = useStepBack(view);
  return (
    <form action={submit}>
      <ErrorSummary problems={problems} />
      <input type="hidden" name="survey" value={surveyId} />
      {effect === undefined ? (
        <Button look="secondary">Close the question</Button>
      ) : (
        <Confirm
          sentences={effect.sentences}
          title="Check what closing does: it cannot be undone"
          label="Close it for good"
          back="Leave it open"
        />
      )}
    </form>
  );
}
