import { toTeam, toTeams } from '@/lib/addresses/teams';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import type { AttentionParams } from './attention-params';
import { AttentionCases } from './attention-cases';
import { AttentionOfficers } from './attention-officers';
import { EmptyState } from '../ui/page/empty-state';
import { listSummary, listWords } from './list-words';
import { ReallocationReasons } from './reallocation-reasons';

/** One list of what needs attention: cases or officers. */
export function AttentionListView({
  page,
  params,
}: {
  readonly page: AttentionPage;
  readonly params: AttentionParams;
}) {
  const { list, cases, officers, team } = page;
  const words = listWords(list, wordsOf(page.model));
  if (cases.length === 0 && officers.length === 0) {
    return (
      <>
        <ReallocationReasons page={page} />
        <EmptyState
          kind={page.outOf === 0 ? 'none_exist' : 'none_match'}
          title={words.none}
          next={{
            href: team ? toTeam.page(team.teamCode) : toTeams.all(),
            label: team ? 'See the team' : 'See the teams',
          }}
        >
          {page.outOf === 0 ? 'There is nothing to list: nobody here holds a case.' : null}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <p className="hr-note">
        {words.what} {listSummary(list, cases.length, officers.length)}.
      </p>
      <ReallocationReasons page={page} />
      {officers.length > 0 ? (
        <AttentionOfficers page={page} params={params} />
      ) : (
        <AttentionCases page={page} params={params} />
      )}
    </>
  );
}
