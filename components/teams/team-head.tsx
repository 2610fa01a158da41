import type { ReactNode } from 'react';
import type { TeamPlace } from '@/lib/domain/workload/measure/officer-record';
import { Breadcrumbs } from '../ui/page/breadcrumbs';
import { PageHead } from '../ui/page/page-head';
import { SubNav } from '../ui/page/sub-nav';

/** The way down to a team. */
export function TeamCrumbs({ team, self = true }: { readonly team: TeamPlace; readonly self?: boolean }) {
  return (
    <Breadcrumbs
      items={[
        { label: team.regionName, href: `/teams#region-${team.regionCode}` },
        { label: team.lduName, href: `/teams#ldu-${team.lduCode}` },
        ...(self ? [{ label: team.teamName, href: `/teams/${team.teamCode}` }] : []),
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
  const base = `/teams/${team.teamCode}`;
  return (
    <>
      <PageHead caption={team.lduName} title={teamTitle(team)} data={data} actions={actions} />
      <SubNav
        label="Team pages"
        items={[
          { label: 'Officers', href: base, current: tab === 'officers' },
          { label: 'Trend', href: `${base}/trend`, current: tab === 'trend' },
          { label: 'Caseload by band and setting', href: `${base}/caseload`, current: tab === 'caseload' },
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
