import { toCases } from '@/lib/addresses/cases';
import {
  ALL_CASES,
  CASE_SORTS,
  CASE_STATUSES,
  type CaseListQuery,
} from '@/lib/domain/allocation/cases/case-list';
import { CASE_STATES, SETTINGS } from '@/lib/domain/banding/vocabulary';
import { hrefWith, type PageParams } from '../ui/list/href-with';

/** Reads the search parameters of the list of cases; what is not known is left out, never an error. */
export function readCaseParams(params: PageParams): CaseListQuery {
  const one = (name: string): string => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const page = Number(one('page'));
  return {
    text: one('q').slice(0, 100),
    status: CASE_STATUSES.find((entry) => entry === one('status')) ?? ALL_CASES.status,
    setting: SETTINGS.find((entry) => entry === one('setting')) ?? null,
    state: CASE_STATES.find((entry) => entry === one('state')) ?? null,
    // The filter form sends one choice; links say either by its own name.
    missing: one('missing') === 'yes' || one('needs') === 'missing',
    beyond: one('beyond') === 'yes' || one('needs') === 'beyond',
    sort: CASE_SORTS.find((entry) => entry === one('sort')) ?? ALL_CASES.sort,
    descending: one('direction') === 'desc',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The parameters that a link of the list keeps: only those that say something. */
export function caseParamsOf(query: CaseListQuery): PageParams {
  const sorted = query.sort !== ALL_CASES.sort || query.descending;
  return {
    q: query.text === '' ? undefined : query.text,
    status: query.status === ALL_CASES.status ? undefined : query.status,
    setting: query.setting ?? undefined,
    state: query.state ?? undefined,
    missing: query.missing ? 'yes' : undefined,
    beyond: query.beyond ? 'yes' : undefined,
    sort: sorted ? query.sort : undefined,
    direction: sorted && query.descending ? 'desc' : undefined,
    page: query.page === 1 ? undefined : String(query.page),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, status, setting, state, missing, beyond }: CaseListQuery): boolean {
  return (
    text !== '' || status !== ALL_CASES.status || setting !== null || state !== null || missing || beyond
  );
}

/** The list with every filter and the search taken away, its order kept. */
export function clearedHref({ sort, descending }: CaseListQuery): string {
  return hrefWith(toCases.all(), caseParamsOf({ ...ALL_CASES, sort, descending }));
}
