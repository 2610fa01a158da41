import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { countOf } from '@/lib/kernel/format';
import type { Metadata } from 'next';
import { CaseloadTable, SettingTable } from '@/components/teams/caseload-table';
import { dataLine } from '@/components/teams/figure-lines';
import { TeamCrumbs, TeamHead, teamLabel } from '@/components/teams/team-head';
import { EmptyState } from '@/components/ui/page/empty-state';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { toTeam } from '@/lib/addresses/teams';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewTeamName } from '@/lib/usecases/session/view-names';
import { viewTeamCaseload } from '@/lib/usecases/teams/view-team-caseload';

interface CaseloadPageProps {
  readonly params: Promise<{ readonly code: string }>;
}

export async function generateMetadata({ params }: CaseloadPageProps): Promise<Metadata> {
  const teamName = await viewTeamName(await pageContext(), decodeURIComponent((await params).code));
  return {
    title: teamName === null ? 'Page not found' : `${teamLabel({ teamName })} caseload by band and setting`,
  };
}

/** A team's live cases by band and setting, by grade of their holder. */
export default async function TeamCaseloadPage({ params }: CaseloadPageProps) {
  const page = unwrap(await viewTeamCaseload(await pageContext(), decodeURIComponent((await params).code)));
  const { team, mix, model } = page;
  return (
    <PageFrame
      above={<TeamCrumbs team={team} />}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <TeamHead team={team} tab="caseload" data={dataLine(page.dataAsOf)} actions={<PrintButton />} />
      {mix.all.total === 0 ? (
        <EmptyState
          kind="none_exist"
          title="The officers of this team hold no cases"
          next={{ href: toTeam.page(team.teamCode), label: 'See the officers' }}
        >
          Cases appear here once they are allocated to an officer of the team.
        </EmptyState>
      ) : (
        <>
          <h2 className="govuk-heading-m">By band and setting</h2>
          <p className="hr-note">
            Live cases held by the team, by the grade of the officer who holds them. Shares are of all the
            cases that the grade holds.
          </p>
          <TableTools summary={`${countOf(mix.all.total, 'case')}.`}>
            <FileLinks file={toListFile('caseload', { of: team.teamCode })} />
          </TableTools>
          <CaseloadTable
            mix={mix}
            model={model}
            caption={`Caseload of the ${teamLabel(team)} by band and setting`}
          />
          <Section title="By setting">
            <SettingTable mix={mix} caption={`Caseload of the ${teamLabel(team)} by setting`} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}
