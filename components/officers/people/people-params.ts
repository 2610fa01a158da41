import type { PeopleOrder, PeopleParams, PeopleSort } from '@/lib/domain/metrics/officers/people-list';
import type { PageAsked } from '@/lib/kernel/list-part';

/** What the address of a list of staff says, as `lib/addresses` reads it; another list's columns are not among these. */
interface AskedOfPeople {
  readonly name: string;
  readonly grade: string | null;
  readonly team: string | null;
  readonly sort: PeopleSort | null;
  readonly direction: 'asc' | 'desc' | null;
  readonly page: PageAsked;
}

/** Of these the most comes first, unless the address says otherwise. */
const MOST_FIRST: readonly PeopleSort[] = ['workload', 'cases', 'beyond', 'span'];

/** The list of staff that an address asks for. */
export function toPeopleParams({ name, grade, team, sort, direction, page }: AskedOfPeople): PeopleParams {
  return {
    filter: { name, grade, team },
    order:
      sort === null
        ? null
        : { sort, descending: direction === null ? MOST_FIRST.includes(sort) : direction === 'desc' },
    page,
  };
}

/** What a link of the list says of it, apart from its page. */
export function peopleQuery({ filter, order }: PeopleParams): Omit<AskedOfPeople, 'page'> {
  return { ...filter, sort: order?.sort ?? null, direction: order === null ? null : wayOf(order) };
}

export function wayOf({ descending }: PeopleOrder): 'asc' | 'desc' {
  return descending ? 'desc' : 'asc';
}
