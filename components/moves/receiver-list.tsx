import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-form-request';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { groupCandidates } from '@/lib/domain/allocation/candidates/group-candidates';
import type { ReceiversPage } from '@/lib/usecases/moves/move-page';
import { questionLines } from '@/lib/domain/allocation/reasons/reasons-asked';
import { countOf } from '@/lib/kernel/format';
import { CandidateFacts, Who, Why } from '../shortlist/candidate-row';
import { FoldedGroup } from '../shortlist/folded-group';
import { OfficerChoice } from '../shortlist/officer-choice';
import { OfficerRadio } from '../shortlist/officer-radio';
import { WorkloadChange } from '../workload/workload-change';

/** A few officers who are not allowed stand in view; more than this are folded away. */
const MOST_NOT_ALLOWED_IN_VIEW = 3;

/** Whether this reader may choose this officer: beyond grade is for managers. */
export function mayTake({ mayMoveBeyondGrade }: ReceiversPage, entry: OfferedCandidate): boolean {
  return entry.gradeVerdict !== 'not_allowed' || mayMoveBeyondGrade;
}

/** Everybody who could take the cases over, in groups by verdict and intake cap, the order of the shortlist kept. */
export function ReceiverList({ page }: { readonly page: ReceiversPage }) {
  const { candidates, model } = page;
  const firstChoice = candidates.find((entry) => mayTake(page, entry));
  const showTeam = new Set(candidates.map((entry) => entry.team.code)).size > 1;
  const row = (entry: OfferedCandidate) => (
    <ReceiverRow
      key={entry.staffCode}
      page={page}
      entry={entry}
      id={entry === firstChoice ? OFFICER_FIELD : `${OFFICER_FIELD}-${entry.staffCode}`}
      showTeam={showTeam}
    />
  );
  return (
    <OfficerChoice>
      {groupCandidates(candidates, model.intakeCap).map(({ key, title, note, candidates: members }) => (
        <div key={key}>
          <h3 className="hr-group">
            {title} <small>{note.replace('allocate', 'move').replace('a reason and a', 'a')}</small>
          </h3>
          {members[0]?.gradeVerdict === 'not_allowed' && members.length > MOST_NOT_ALLOWED_IN_VIEW ? (
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

interface ReceiverRowProps {
  readonly page: ReceiversPage;
  readonly entry: OfferedCandidate;
  readonly id: string;
  readonly showTeam: boolean;
}

function ReceiverRow({ page, entry, id, showTeam }: ReceiverRowProps) {
  const who = <Who entry={entry} showTeam={showTeam} />;
  const { asked } = entry;
  return (
    <div className="hr-cand">
      {mayTake(page, entry) ? (
        <OfficerRadio id={id} staffCode={entry.staffCode} describedBy={`why-${entry.staffCode}`}>
          {who}
        </OfficerRadio>
      ) : (
        <div className="hr-cand__who">{who}</div>
      )}
      <div className="hr-cand__load">
        <WorkloadChange
          usedHundredths={entry.now.pointsUsedHundredths}
          available={entry.now.pointsAvailable}
          state={entry.now.state}
          addedHundredths={entry.after.pointsUsedHundredths - entry.now.pointsUsedHundredths}
          stateAfter={entry.after.state}
          words={wordsOf(page.model)}
        />
      </div>
      <CandidateFacts entry={entry} bands={page.model.bands} awayCheckedTo={page.awayCheckedTo} />
      <Why entry={{ ...entry, asked: [] }} />
      {asked.length > 0 && mayTake(page, entry) ? (
        <div className="hr-reason">
          <ul className="govuk-list govuk-list--bullet hr-reason__why">
            {questionLines(asked).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {asked.some((question) => question.needsReviewDate) ? (
              <li>Enter an oversight review date below.</li>
            ) : null}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
