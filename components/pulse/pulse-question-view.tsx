import { PULSE_ANSWER_LABELS, PULSE_ANSWERS, PULSE_QUESTION } from '@/lib/domain/metrics/pulse/pulse';
import type { FormAction } from '@/lib/kernel/form-state';
import { formatInstant } from '@/lib/kernel/format';
import type { PulseAnswerPage } from '@/lib/usecases/pulse/pulse-page';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { AnswerPulse } from './pulse-forms';

interface PulseQuestionViewProps {
  readonly page: PulseAnswerPage;
  readonly saved: boolean;
  readonly action: FormAction;
}

/** An officer says how they find their workload, once while the question is open. */
export function PulseQuestionView({
  page: { surveyId, openedAt, answered },
  saved,
  action,
}: PulseQuestionViewProps) {
  return (
    <PageFrame below={<OfficialMarking />}>
      {saved ? <NotificationBanner variant="success" heading="Your answer was counted" /> : null}
      <PageHead
        title="Your workload in one question"
        data={`Open since ${formatInstant(new Date(openedAt))}. You need not answer.`}
      />
      {answered ? (
        <EmptyState kind="none_exist" title="You have answered">
          Nothing more is asked of you until the question is opened again.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            Your answer is added to a count of everybody of your grade where you work. It is not kept with
            your name, so it cannot be changed afterwards, and nobody can look it up: not your manager, and
            not an administrator. Counts of fewer than 10 answers are never shown. That you have answered is
            kept until the question closes, so that nobody answers twice.
          </p>
          <AnswerPulse
            surveyId={surveyId}
            question={PULSE_QUESTION}
            answers={PULSE_ANSWERS.map((value) => ({ value, label: PULSE_ANSWER_LABELS[value] }))}
            action={action}
          />
        </>
      )}
    </PageFrame>
  );
}
