import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import type { TeamPlace } from '@/lib/domain/workload/measure/officer-record';
import { Breadcrumbs } from '../ui/page/breadcrumbs';
import { PageHead } from '../ui/page/page-head';
import { SubNav } from '../ui/page/sub-nav';

/** The way down to a team. */
export function TeamCrumbs({ team, self = true }: { readonly team: TeamPlace; readonly self?: boolean }) {
  return (
    <Breadcrumbs
      items={[
        { label: team.regionName, href: placeOn(toTeams.all(), `region-${team.regionCode}`) },
        { label: team.lduName, href: placeOn(toTeams.all(), `ldu-${team.lduCode}`) },
        ...(self ? [{ label: team.teamName, href: toTeam.page(team.teamCode) }] : []),
      ]}
    />
  );
}

export type TeamTab = 'officers' | 'caseload' | 'trend';

/** Title and tabs of the pages of a team. */
export function TeamHead({
  team,
  tab,
  data,
  actions,
}: {
  readonly team: TeamPlace;
  readonly tab: TeamTab | null;
  readonly data?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const base = toTeam.page(team.teamCode);
  return (
    <>
      <PageHead caption={team.lduName} title={teamTitle(team)} data={data} actions={actions} />
      <SubNav
        label="Team pages"
        items={[
          { label: 'Officers', href: base, current: tab === 'officers' },
          { label: 'Trend', href: toTeam.trend(team.teamCode), current: tab === 'trend' },
          {
            label: 'Caseload by band and setting',
            href: toTeam.caseload(team.teamCode),
            current: tab === 'caseload',
          },
        ]}
      />
    </>
  );
}

/** "Halifax team workload"; a name that says what it is gets no second "team". */
export function teamTitle({ teamName }: Pick<TeamPlace, 'teamName'>): string {
  return `${teamLabel({ teamName })} workload`;
}

/** "Halifax team", "Bradford women's team", "Leeds resettlement module". */
export function teamLabel({ teamName }: Pick<TeamPlace, 'teamName'>): string {
  return /\b(team|module|unit)\b/i.test(teamName) ? teamName : `${teamName} team`;
}
