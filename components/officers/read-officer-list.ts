import { toOfficer } from '@/lib/addresses/officers';
import type { CaseListParams } from '@/lib/domain/metrics/cases/sort-case-rows';
import type { PageParams } from '@/lib/kernel/reading/query';

/** What the address of an officer's page says of the list of cases. */
export function readOfficerList(params: PageParams): CaseListParams {
  const { show, band, setting, sort, direction, page } = toOfficer.page.read(params);
  return {
    filter: { show, band, setting },
    sort: sort ?? 'attention',
    descending: direction === 'desc',
    page,
  };
}

/** The parameters that a link of such a list keeps; the page number only where it is not the first. */
export function officerListParams({ filter, sort, descending, page }: CaseListParams): PageParams {
  const sorted = sort !== 'attention' || descending;
  return toOfficer.page.params({
    ...filter,
    sort: sorted ? sort : null,
    direction: sorted ? (descending ? 'desc' : 'asc') : null,
    page,
  });
}
