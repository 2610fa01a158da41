import { toTeam, toTeams } from '@/lib/addresses/teams';
import type { Address } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { CaseListParams } from '@/lib/domain/metrics/cases/sort-case-rows';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';

/** How a list of cases that need attention is filtered, sorted and paged. */
export interface AttentionParams extends CaseListParams {
  /** Cases of one officer alone, by staff code. */
  readonly officer: string | null;
}

/** What the address of a list says; what is not known is left out. */
export function readAttentionParams(params: PageParams): AttentionParams {
  const { officer, band, setting, sort, direction, page } = toTeams.attention.read(params);
  return {
    officer,
    filter: { show: null, band, setting },
    sort: sort ?? 'attention',
    descending: direction === 'desc',
    page,
  };
}

/** The parameters that a link of the list keeps. */
export function attentionParams({ list }: AttentionPage, params: AttentionParams): PageParams {
  const { officer, filter, sort, descending, page } = params;
  const sorted = sort !== 'attention' || descending;
  return toTeams.attention.params({
    kind: list,
    officer,
    band: filter.band,
    setting: filter.setting,
    sort: sorted ? sort : null,
    direction: sorted ? (descending ? 'desc' : 'asc') : null,
    page,
  });
}

/** Where a list stands: of a team, or of all. */
export function attentionPath({ team }: AttentionPage): Address {
  return team ? toTeam.attention(team.teamCode) : toTeams.attention();
}

/** Where its file is. */
export function attentionFilePath({ team }: AttentionPage): Address {
  return team ? toTeam.attentionDownload(team.teamCode) : toTeams.attentionDownload();
}
