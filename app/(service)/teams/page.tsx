import { toListFile } from '@/lib/addresses/lists';
import { FileActions } from '@/components/ui/list/file-links';
import type { Metadata } from 'next';
import { dataLine } from '@/components/teams/figure-lines';
import { SavedTeams } from '@/components/teams/saved/saved-teams';
import { RegionTable } from '@/components/teams/teams-table';
import { EmptyState } from '@/components/ui/page/empty-state';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead, Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSavedTeams } from '@/lib/usecases/lists/saved-teams';
import { viewTeams } from '@/lib/usecases/teams/view-teams';
import { toKeys } from '@/lib/addresses/estate';
import { TextLink } from '@/components/ui/list/text-link';
import { saveTeamAction } from './actions';

export const metadata: Metadata = { title: 'Teams' };

/** The teams that somebody may see, by region and LDU. */
export default async function TeamsPage() {
  const context = await pageContext();
  const [teams, savedTeams] = await Promise.all([viewTeams(context), viewSavedTeams(context)]);
  const page = unwrap(teams);
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="Teams"
        data={`${dataLine(page.dataAsOf)} Each sum is points used divided by points available, never a mean of percentages.`}
        actions={
          <>
            {page.regions.length === 0 ? null : <FileActions file={toListFile('teams')} />}
            <PrintButton />
          </>
        }
      />
      <SavedTeams teams={savedTeams} from="teams" action={saveTeamAction} />
      {page.regions.length === 0 ? (
        <EmptyState kind="none_exist" title="There are no teams in your part of the service">
          Teams come with the imported data. Ask your administrator which units your role is for.
        </EmptyState>
      ) : (
        page.regions.map((region) => (
          <Section key={region.code} id={`region-${region.code}`} title={region.name}>
            <RegionTable region={region} model={page.model} />
          </Section>
        ))
      )}
      {page.mayMerge ? (
        <p className="hr-note">
          One team, unit, report or member of staff in two spellings of a code?{' '}
          <TextLink href={toKeys()}>Records to merge</TextLink>
        </p>
      ) : null}
    </PageFrame>
  );
}
