import { toTeam, toTeams } from '@/lib/addresses/teams';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatListName } from '@/lib/kernel/format';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import type { AttentionParams } from './attention-params';
import { AttentionCases } from './attention-cases';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { CaseloadGuard } from '../workload/caseload-guard';
import { WorkloadCell, WorkloadColumnHead } from '../workload/workload-cell';
import { listSummary, listWords } from './list-words';
import { OfficerListWhy, whyLabel, whyPage } from './officer-list-why';
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
      {officers.length > 0 ? <OfficerList page={page} /> : <AttentionCases page={page} params={params} />}
    </>
  );
}

function OfficerList({ page }: { readonly page: AttentionPage }) {
  const { list, officers, model } = page;
  const words = wordsOf(model);
  return (
    <Table
      caption={listWords(list, words).title}
      columns={[
        { key: 'name', label: 'Officer' },
        { key: 'grade', label: 'Grade' },
        { key: 'workload', label: 'Workload', header: <WorkloadColumnHead key="workload" words={words} /> },
        { key: 'cases', label: 'Cases' },
        { key: 'why', label: whyLabel(list) },
      ]}
    >
      {officers.map(({ entry, row }) => (
        <Row key={row.staffCode}>
          <RowHeader>
            <TextLink href={whyPage(list, row.staffCode)}>{formatListName(row)}</TextLink>
            <br />
            <span className="hr-muted">{entry.officer.teamName}</span>
          </RowHeader>
          <Cell label="Grade">{row.gradeCode ?? 'Not recorded'}</Cell>
          <Cell>
            <WorkloadCell
              usedHundredths={row.pointsUsedHundredths}
              available={row.pointsAvailable}
              state={row.state}
              words={words}
            />
          </Cell>
          <Cell label="Cases">
            <CaseloadGuard
              cases={row.caseCount}
              guards={row.guardPassed === null ? [] : model.caseloadGuards}
              caseCapPassed={row.caseCapPassed}
            />
          </Cell>
          <Cell label={whyLabel(list)}>
            <OfficerListWhy page={page} officer={{ entry, row }} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
