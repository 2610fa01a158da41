import { toTeam, toTeams } from '@/lib/addresses/teams';
import type { Address } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { CASE_SORTS, type CaseListParams } from '@/lib/domain/metrics/cases/sort-case-rows';
import { PEOPLE_SORTS, type PeopleParams } from '@/lib/domain/metrics/officers/people-list';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { peopleQuery, toPeopleParams } from '../officers/people/people-params';

/** How a list of cases or officers that need attention is filtered, sorted and paged. */
export interface AttentionParams extends CaseListParams {
  /** Cases of one officer alone, by staff code. */
  readonly officer: string | null;
  /** Of a list of officers. */
  readonly people: PeopleParams;
}

/** What the address of a list says; what is not known is left out. */
export function readAttentionParams(params: PageParams): AttentionParams {
  const asked = toTeams.attention.read(params);
  const { officer, band, setting, direction, page } = asked;
  return {
    officer,
    filter: { show: null, band, setting },
    sort: CASE_SORTS.find((one) => one === asked.sort) ?? 'attention',
    descending: direction === 'desc',
    page,
    people: toPeopleParams({ ...asked, sort: PEOPLE_SORTS.find((one) => one === asked.sort) ?? null }),
  };
}

/** The parameters that a link of a list of officers keeps. */
export function officerListParams({ list }: AttentionPage, { people }: AttentionParams): PageParams {
  return toTeams.attention.params({ kind: list, ...peopleQuery(people) });
}

/** The parameters that a link of a list of cases keeps. */
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
