import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-names-request';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { ReceiversPage } from '@/lib/usecases/moves/move-page';
import { questionLines } from '@/lib/domain/allocation/reasons/question-lines';
import { CandidateFacts, CandidateLoad, Who, Why } from '../shortlist/candidate-row';
import { OfficerRadio } from '../shortlist/officer-radio';
import { CandidateGroups } from '../shortlist/shortlist';

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
    <CandidateGroups
      candidates={candidates}
      model={model}
      row={row}
      noteWords={(note) => note.replace('allocate', 'move').replace('a reason and a', 'a')}
    />
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
      <CandidateLoad entry={entry} words={wordsOf(page.model)} />
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
