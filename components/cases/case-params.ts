import type { Address } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { hrefWith } from '@/lib/kernel/address';
import { toCases } from '@/lib/addresses/cases';
import { ALL_CASES, type CaseListQuery } from '@/lib/domain/allocation/cases/case-list';

/** Reads the search parameters of the list of cases; what is not known is left out, never an error. */
export function readCaseParams(params: PageParams): CaseListQuery {
  const { q, status, setting, state, missing, beyond, needs, sort, direction, page } =
    toCases.all.read(params);
  return {
    text: q,
    status,
    setting,
    state,
    missing: missing || needs === 'missing',
    beyond: beyond || needs === 'beyond',
    sort: sort ?? ALL_CASES.sort,
    descending: direction === 'desc',
    page,
  };
}

/** The parameters that a link of the list keeps: only those that say something. */
export function caseParamsOf({ text, sort, descending, ...query }: CaseListQuery): PageParams {
  const sorted = sort !== ALL_CASES.sort || descending;
  return toCases.all.params({
    ...query,
    q: text,
    sort: sorted ? sort : null,
    direction: descending ? 'desc' : null,
  });
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, status, setting, state, missing, beyond }: CaseListQuery): boolean {
  return (
    text !== '' || status !== ALL_CASES.status || setting !== null || state !== null || missing || beyond
  );
}

/** The list with every filter and the search taken away, its order kept. */
export function clearedHref({ sort, descending }: CaseListQuery): Address {
  return hrefWith(toCases.all(), caseParamsOf({ ...ALL_CASES, sort, descending }));
}
