import { type CaseKind, isOfKind } from './case-kind';
import { itemsOf, type ListPart, listPart, type PageAsked } from '../../../kernel/list-part';
import { CASE_ATTENTION, compareAttention } from '../../workload/contact/case-attention';
import { isUnseenOver, LONG_UNSEEN_DAYS } from '../../workload/contact/contact-clock';
import type { CaseRow } from '../../workload/ledger/to-case-row';
import { compareNames } from '../../../kernel/text/fold-name';

export const CASE_SORTS = ['attention', 'name', 'band', 'seen', 'next', 'ends'] as const;
type CaseSort = (typeof CASE_SORTS)[number];

/** Cases not seen for so long, whatever their plan: no attention of their own, but a list. */
export const UNSEEN_LISTS = LONG_UNSEEN_DAYS.map((days) => ({ list: `contact_over_${days}` as const, days }));
export const CASE_SHOWS = ['any', ...CASE_ATTENTION, ...UNSEEN_LISTS.map(({ list }) => list)] as const;
type CaseShow = (typeof CASE_SHOWS)[number];

/** What a list of held cases shows: one reason for attention (or any), a band, a setting; null is everything. */
interface CaseFilter extends CaseKind {
  readonly show: CaseShow | null;
}

export interface CaseListParams {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly page: PageAsked;
}

export const CASES_A_PAGE = 20;

/** The part of a list of held cases that is shown, of those that the filter lets through. */
export interface ShownCases extends ListPart {
  readonly rows: readonly CaseRow[];
}

/** All that the filter lets through, in the order asked for. */
export function sortedCases(
  rows: readonly CaseRow[],
  { filter, sort, descending }: Omit<CaseListParams, 'page'>,
): readonly CaseRow[] {
  const direction = descending ? -1 : 1;
  const compare = COMPARE[sort];
  return rows
    .filter((row) => lets(filter, row))
    .sort((a, b) => direction * compare(a, b) || compareAttention(a, b));
}

/** Filters, sorts and cuts a list of held cases as its address says. A page past the end is the last one. */
export function pageOfCases(rows: readonly CaseRow[], params: CaseListParams): ShownCases {
  const sorted = sortedCases(rows, params);
  const part = listPart(sorted.length, params.page, CASES_A_PAGE);
  return { rows: itemsOf(sorted, part), ...part };
}

function lets(filter: CaseFilter, row: CaseRow): boolean {
  return shows(filter.show, row) && isOfKind(filter, row);
}

function shows(show: CaseShow | null, row: CaseRow): boolean {
  if (show === null) return true;
  if (show === 'any') return row.attention.length > 0;
  const unseen = UNSEEN_LISTS.find(({ list }) => list === show);
  if (unseen !== undefined) return isUnseenOver(row.contact, unseen.days);
  return row.attention.some((kind) => kind === show);
}

/** Days that are not known come last, first day first. */
const byDay = (a: string | null, b: string | null): number => (a ?? '9999').localeCompare(b ?? '9999');

const COMPARE: Record<CaseSort, (a: CaseRow, b: CaseRow) => number> = {
  attention: compareAttention,
  name: (a, b) => compareNames(a.name.text, b.name.text),
  band: (a, b) => a.bandRank - b.bandRank,
  seen: (a, b) => byDay(a.lastSeen, b.lastSeen),
  next: (a, b) => byDay(a.next?.nextAppointment ?? null, b.next?.nextAppointment ?? null),
  ends: (a, b) => byDay(a.ends, b.ends),
};
