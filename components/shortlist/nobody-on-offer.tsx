import { toQueue, toShortlist } from '@/lib/addresses/allocations';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import { EmptyState } from '../ui/page/empty-state';

/** Why nobody is on offer, and the next step. */
export function NobodyOnOffer({ page }: { readonly page: CandidatesPage }) {
  const { route, team, ruledOut, subject, teams } = page;
  const path = toShortlist.page(subject.facts.crn);
  if (route.outcome === 'refer_to_youth_justice')
    return (
      <EmptyState
        kind="none_exist"
        title="Refer to youth justice"
        next={{ href: toQueue.page(), label: 'Back to cases waiting' }}
      >
        The person is under 18: no team and no officer here takes the case.
      </EmptyState>
    );
  if (team !== null)
    return (
      <EmptyState
        kind="none_match"
        title={`Nobody of ${team.name} can be chosen`}
        next={{ href: path, label: 'Show everybody' }}
      >
        {ruledOut.length === 0
          ? 'No officer is recorded in this team.'
          : 'Those below are ruled out, with why.'}
      </EmptyState>
    );
  if (route.lduCode === null)
    return (
      <EmptyState
        kind="none_exist"
        title="No team is known for this case"
        next={{ href: '#team-choice', label: 'Choose a team' }}
      >
        {teams.length === 0
          ? 'No unit serves the home area and nobody held the case before. Ask somebody who allocates for the region.'
          : 'No unit serves the home area and nobody held the case before. Choose a team above; a reason is asked.'}
      </EmptyState>
    );
  return (
    <EmptyState
      kind="none_exist"
      title="Nobody can be chosen"
      next={{ href: '#ruled-out', label: 'See who is ruled out' }}
    >
      Everybody of the team and its unit is away, has no capacity or has details missing.
    </EmptyState>
  );
}
