import { itemsOf, type ListPart, listPart, type PageAsked } from '../../../kernel/list-part';
import { compareNames, foldName, searchWords } from '../../../kernel/text/fold-name';
import { NO_GRADE } from '../units/sort-team-rows';

/** Columns by which lists of staff may be sorted; the first three say nothing of how somebody works. */
export const PEOPLE_SORTS = ['team', 'name', 'grade', 'workload', 'cases', 'beyond', 'span', 'day'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** Somebody in a list of staff, as such lists are filtered and sorted. */
export interface ListedPerson {
  readonly staffCode: string;
  /** "Whitworth, Daniel" */
  readonly name: string;
  readonly gradeCode: string | null;
  readonly teamCode: string;
  readonly teamName: string;
}

/** What narrows a list of staff: words of a name or a staff code, a grade, a team. Null and '' are everybody. */
export interface PeopleFilter {
  readonly name: string;
  readonly grade: string | null;
  readonly team: string | null;
}

export interface PeopleOrder {
  readonly sort: PeopleSort;
  readonly descending: boolean;
}

/** How a list of staff is filtered, sorted and paged. */
export interface PeopleParams {
  readonly filter: PeopleFilter;
  /** Null: as the list usually stands. */
  readonly order: PeopleOrder | null;
  readonly page: PageAsked;
}

/** What a list of staff knows of its items. */
export interface PeopleRule<T> {
  readonly personOf: (item: T) => ListedPerson;
  /** What it may be sorted by besides team, name and grade: least first. */
  readonly figures: Partial<Record<PeopleSort, (a: T, b: T) => number>>;
  /** Whether those listed may be sorted by a figure: for their own managers and who allocates to them (docs/rules/measures.md). */
  readonly mayRank: boolean;
  /** How it stands where nothing else is asked for: by team, then surname, unless it says otherwise. */
  readonly usual?: PeopleOrder;
  /** Those of whom the list warns: first for who may not rank. */
  readonly isWarned?: (item: T) => boolean;
  /** What narrows the list besides name, grade and team; left out: nothing does. */
  readonly narrowed?: (item: T) => boolean;
}

const BY_TEAM: PeopleOrder = { sort: 'team', descending: false };
const PEOPLE_A_PAGE = 50;

/** The part of a list of staff that is shown. */
export interface ShownPeople<T> extends ListPart {
  readonly rows: readonly T[];
}

/** The order in which a list stands. For who may not rank those listed it is by team, then surname, whatever is asked for. */
export function orderOfPeople<T>(rule: PeopleRule<T>, asked: PeopleOrder | null): PeopleOrder {
  if (!rule.mayRank) return BY_TEAM;
  const known = asked !== null && (asked.sort in BY_WORDS || rule.figures[asked.sort] !== undefined);
  return known ? asked : (rule.usual ?? BY_TEAM);
}

/** All that the filter lets through, in the order asked for; equal ones by surname. */
export function sortedPeople<T>(
  items: readonly T[],
  rule: PeopleRule<T>,
  { filter, order }: Pick<PeopleParams, 'filter' | 'order'>,
): T[] {
  const { sort, descending } = orderOfPeople(rule, order);
  const { personOf, isWarned, narrowed } = rule;
  const words = BY_WORDS[sort];
  const compare =
    rule.figures[sort] ?? ((a: T, b: T) => (words === undefined ? 0 : words(personOf(a), personOf(b))));
  const direction = descending ? -1 : 1;
  const warned = (item: T): number => (!rule.mayRank && isWarned?.(item) === true ? 0 : 1);
  return items
    .filter((item) => lets(filter, personOf(item)) && (narrowed === undefined || narrowed(item)))
    .sort((a, b) => warned(a) - warned(b) || direction * compare(a, b) || byName(personOf(a), personOf(b)));
}

/** Filters, sorts and cuts a list of staff as its address says. A page past the end is the last one. */
export function pageOfPeople<T>(
  items: readonly T[],
  rule: PeopleRule<T>,
  params: PeopleParams,
): ShownPeople<T> {
  const sorted = sortedPeople(items, rule, params);
  const part = listPart(sorted.length, params.page, PEOPLE_A_PAGE);
  return { rows: itemsOf(sorted, part), ...part };
}

/** Whether anything narrows the list. */
export function isNarrowed({ name, grade, team }: PeopleFilter): boolean {
  return name !== '' || grade !== null || team !== null;
}

function lets({ name, grade, team }: PeopleFilter, person: ListedPerson): boolean {
  const known = `${foldName(person.name)} ${person.staffCode.toLowerCase()}`;
  return (
    searchWords(name).every((word) => known.includes(word)) &&
    (grade === null || (person.gradeCode ?? NO_GRADE) === grade) &&
    (team === null || person.teamCode === team)
  );
}

function byName(a: ListedPerson, b: ListedPerson): number {
  return compareNames(a.name, b.name) || a.staffCode.localeCompare(b.staffCode);
}

const BY_WORDS: Partial<Record<PeopleSort, (a: ListedPerson, b: ListedPerson) => number>> = {
  team: (a, b) => compareNames(a.teamName, b.teamName) || a.teamCode.localeCompare(b.teamCode),
  name: byName,
  grade: (a, b) => (a.gradeCode ?? '~').localeCompare(b.gradeCode ?? '~'),
};
