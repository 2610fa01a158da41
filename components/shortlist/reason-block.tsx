import { shownOf } from '@/lib/kernel/reading/shown';
import { answersOf } from '@/lib/domain/allocation/candidates/allocate-form-request';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { questionLines } from '@/lib/domain/allocation/reasons/question-lines';
import { ReasonFields } from './reason-fields';

/** Why a reason is asked for this officer, the alternative named, and where to give it. Shown once the officer is chosen. */
export function ReasonBlock({
  entry,
  reviewHint,
}: {
  readonly entry: OfferedCandidate;
  readonly reviewHint: string;
}) {
  const { name, asked, staffCode } = entry;
  const { reasonCode, reasonText, oversightReviewOn } = answersOf(staffCode);
  return (
    <div className="hr-reason">
      <h4>{name} needs a reason</h4>
      <ul className="govuk-list govuk-list--bullet hr-reason__why">
        {questionLines(asked).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ReasonFields
        reasonCode={shownOf(reasonCode)}
        reasonText={shownOf(reasonText)}
        reviewOn={asked.some((question) => question.needsReviewDate) ? shownOf(oversightReviewOn) : null}
        reviewHint={reviewHint}
      />
    </div>
  );
}
