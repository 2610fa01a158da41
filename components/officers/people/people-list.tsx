import type { ReactNode } from 'react';
import {
  isNarrowed,
  orderOfPeople,
  pageOfPeople,
  type PeopleOrder,
  type PeopleParams,
  type PeopleRule,
  type PeopleSort,
} from '@/lib/domain/metrics/officers/people-list';
import { type Address, hrefWith } from '@/lib/kernel/address';
import { countOf, formatWhole } from '@/lib/kernel/format';
import type { PageParams } from '@/lib/kernel/reading/query';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { TableTools } from '../../ui/list/filter-bar';
import { ListPages } from '../../ui/list/list-pages';
import type { SortState } from '../../ui/list/sort-state';
import { TextLink } from '../../ui/list/text-link';
import { EmptyState } from '../../ui/page/empty-state';
import { PeopleFilterBar } from './people-filter';
import { wayOf } from './people-params';

export interface PeopleListProps<T> {
  readonly people: readonly T[];
  readonly rule: PeopleRule<T>;
  readonly params: PeopleParams;
  readonly path: Address;
  readonly file: Address;
  /** What the address of the file says besides. */
  readonly fileQuery?: PageParams;
  /** All that links of the list and its file keep: which list it is, how it is filtered and sorted, not its page. */
  readonly kept: PageParams;
  /** What a team is called. */
  readonly teamWord?: string;
  /** "officer", and of several. */
  readonly noun?: readonly [one: string, many: string];
  /** How many there are, where that is not all: "3 of 12 officers". */
  readonly counted?: string;
  /** The parameter of the page's number, where the page has more than one list. */
  readonly pageParam?: string;
  /** What narrows the list besides name, grade and team. */
  readonly moreFilters?: ReactNode;
  /** Whether its page has one filter for several lists, of which this is one. */
  readonly sharesFilter?: boolean;
  /** The table; sorted by its columns where it may be. */
  readonly children: (rows: readonly T[], sort: SortState | undefined, several: boolean) => ReactNode;
}

/** A list of staff: filter, order, pages and a file, the same wherever staff are listed. */
export function PeopleList<T>(props: PeopleListProps<T>) {
  const { people, rule, params, path, kept, noun = OFFICERS, pageParam = 'page' } = props;
  const shown = pageOfPeople(people, rule, params);
  const listed = people.map(rule.personOf);
  const several = new Set(listed.map(({ teamCode }) => teamCode)).size > 1;
  const order = orderOfPeople(rule, params.order);
  const unfiltered = withoutFilter(kept);
  return (
    <>
      {props.sharesFilter ? null : (
        <PeopleFilterBar
          label={`Filter ${noun[1]}`}
          path={path}
          keep={unfiltered}
          filter={params.filter}
          people={listed}
          teamWord={props.teamWord ?? 'Team'}
          narrowed={rule.narrowed !== undefined}
        >
          {props.moreFilters}
        </PeopleFilterBar>
      )}
      {shown.total === 0 ? (
        <EmptyState
          kind="none_match"
          title={`No ${noun[0]} of this list matches these filters`}
          next={{ href: hrefWith(path, unfiltered), label: 'Clear the filters' }}
        >
          {countOf(people.length, ...noun)} in the list.
        </EmptyState>
      ) : (
        <>
          <TableTools summary={summaryOf(props, shown.total, order, several)}>
            <Files {...props} />
          </TableTools>
          {props.children(
            shown.rows,
            rule.mayRank ? { key: order.sort, direction: wayOf(order), path, params: kept } : undefined,
            several,
          )}
          <ListPages
            part={shown}
            path={path}
            params={kept}
            pageParam={pageParam}
            label={capitalised(noun[1])}
          />
        </>
      )}
    </>
  );
}

/** The list as a file, and as a workbook. */
function Files<T>({ file, kept, fileQuery }: PeopleListProps<T>) {
  return (
    <>
      <li>
        <TextLink href={hrefWith(file, kept, fileQuery)} download>
          Download as CSV
        </TextLink>
      </li>
      <li>
        <TextLink href={hrefWith(file, kept, { ...fileQuery, format: 'xlsx' })} download>
          Download as XLSX
        </TextLink>
      </li>
    </>
  );
}

/** The same list of everybody. */
export function withoutFilter(kept: PageParams): PageParams {
  return { ...kept, name: undefined, grade: undefined, team: undefined, since: undefined, step: undefined };
}

const OFFICERS = ['officer', 'officers'] as const;

/** "12 of 191 officers, by team, then surname." */
function summaryOf<T>(
  { people, rule, params, noun = OFFICERS, counted }: PeopleListProps<T>,
  total: number,
  order: PeopleOrder,
  several: boolean,
): string {
  const count =
    isNarrowed(params.filter) || rule.narrowed !== undefined
      ? `${formatWhole(total)} of ${countOf(people.length, ...noun)}`
      : (counted ?? countOf(total, ...noun));
  const warned = !rule.mayRank && rule.isWarned !== undefined ? 'those warned of first, then ' : '';
  const ranked = rule.mayRank ? '' : ` ${RANKED_FOR_THEIR_OWN}`;
  return `${count}, ${warned}${orderWords(order, several)}.${ranked}`;
}

const RANKED_FOR_THEIR_OWN = 'Named people are ranked for their own managers only.';

const ORDER_WORDS: Record<PeopleSort, readonly [descending: string, ascending: string]> = {
  team: ['by team from Z, then surname', 'by team, then surname'],
  name: ['by surname from Z', 'by surname'],
  grade: ['by grade from Z', 'by grade'],
  workload: ['highest workload first', 'lowest workload first'],
  cases: ['most cases first', 'fewest cases first'],
  beyond: ['most beyond grade first', 'fewest beyond grade first'],
  span: ['widest span first', 'narrowest span first'],
  day: ['latest day first', 'soonest day first'],
};

function orderWords({ sort, descending }: PeopleOrder, several: boolean): string {
  if (sort === 'team' && !several) return 'by surname';
  return ORDER_WORDS[sort][descending ? 0 : 1];
}
