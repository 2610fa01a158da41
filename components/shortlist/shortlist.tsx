import type { ReactNode } from 'react';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-names-request';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { groupCandidates } from '@/lib/domain/allocation/candidates/group-candidates';
import type { IsoDate } from '@/lib/kernel/dates';
import { reviewHint } from '@/lib/domain/allocation/decisions/review-hint';
import { countOf } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { CandidateRow } from './candidate-row';
import { FoldedGroup } from './folded-group';
import { OfficerChoice } from './officer-choice';

export interface ShortlistProps {
  readonly candidates: readonly OfferedCandidate[];
  readonly model: WorkloadModel;
  readonly awayCheckedTo: IsoDate;
  readonly today: IsoDate;
  readonly mayAllocate: boolean;
  readonly mayAllocateBeyondGrade: boolean;
}

/** Whether this reader may choose this officer: beyond grade is for managers. */
export function mayBeChosen(
  { mayAllocate, mayAllocateBeyondGrade }: Pick<ShortlistProps, 'mayAllocate' | 'mayAllocateBeyondGrade'>,
  entry: OfferedCandidate,
): boolean {
  return mayAllocate && (entry.gradeVerdict !== 'not_allowed' || mayAllocateBeyondGrade);
}

/** A few officers who are not allowed stand in view; more than this are folded away. */
const MOST_NOT_ALLOWED_IN_VIEW = 3;

/** Everybody who could hold the case, in groups by verdict and intake cap, the order of the shortlist kept. */
export function Shortlist(props: ShortlistProps) {
  const { candidates, model, awayCheckedTo, today } = props;
  const showTeam = new Set(candidates.map((entry) => entry.team.code)).size > 1;
  const firstChoice = candidates.find((entry) => mayBeChosen(props, entry));
  const row = (entry: OfferedCandidate) => (
    <CandidateRow
      key={entry.staffCode}
      entry={entry}
      id={entry === firstChoice ? OFFICER_FIELD : `${OFFICER_FIELD}-${entry.staffCode}`}
      bands={model.bands}
      words={wordsOf(model)}
      awayCheckedTo={awayCheckedTo}
      showTeam={showTeam}
      mayChoose={mayBeChosen(props, entry)}
      reviewHint={reviewHint(entry.reviewDays, today)}
    />
  );
  return <CandidateGroups candidates={candidates} model={model} row={row} />;
}

export interface CandidateGroupsProps extends Pick<ShortlistProps, 'candidates' | 'model'> {
  readonly row: (entry: OfferedCandidate) => ReactNode;
  /** What is said of a group, in the words of what the officer is chosen for. */
  readonly noteWords?: (note: string) => string;
}

/** Officers to choose from under the headings of their groups; a long group of those who are not allowed is folded away. */
export function CandidateGroups({
  candidates,
  model,
  row,
  noteWords = (note) => note,
}: CandidateGroupsProps) {
  return (
    <OfficerChoice>
      {groupCandidates(candidates, model.intakeCap).map(({ key, title, note, candidates: members }) => (
        <div key={key}>
          <h3 className="hr-group">
            {title} <small>{noteWords(note)}</small>
          </h3>
          {isLong(members) ? (
            <FoldedGroup
              summary={`Show ${countOf(members.length, 'officer')}`}
              staffCodes={members.map((entry) => entry.staffCode)}
            >
              {members.map(row)}
            </FoldedGroup>
          ) : (
            members.map(row)
          )}
        </div>
      ))}
    </OfficerChoice>
  );
}

function isLong(members: readonly OfferedCandidate[]): boolean {
  return members[0]?.gradeVerdict === 'not_allowed' && members.length > MOST_NOT_ALLOWED_IN_VIEW;
}
