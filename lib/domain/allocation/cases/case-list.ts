import type { CaseState, Setting } from '../../banding/vocabulary';
import { parseCrn } from '../../../kernel/ids';
import type { PageAsked } from '../../../kernel/list-part';

export const CASE_SORTS = ['name', 'crn', 'officer', 'last_seen', 'next_appointment', 'ends'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Which cases are listed: all live ones, those that somebody holds, those that wait, those that ended. */
export const CASE_STATUSES = ['live', 'held', 'waiting', 'ended'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the list of cases is asked for. */
export interface CaseListQuery {
  /** CRN, the beginning of one, or words of a name; empty for all. */
  readonly text: string;
  readonly status: CaseStatus;
  readonly setting: Setting | null;
  readonly state: CaseState | null;
  /** Only cases with a missing RSR, OGRS or ROSH. */
  readonly missing: boolean;
  /** Only cases held beyond the grade of their officer. */
  readonly beyond: boolean;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly page: PageAsked;
}

export const ALL_CASES: CaseListQuery = {
  text: '',
  status: 'live',
  setting: null,
  state: null,
  missing: false,
  beyond: false,
  sort: 'name',
  descending: false,
  page: 1,
};

export const CASES_A_PAGE = 25;

/** What was typed into the search: a CRN, how one begins, or words of a name. */
export interface SearchText {
  readonly crnStart: string | null;
  readonly words: readonly string[];
}

/** Names end before this: the rest of what was typed is left out. */
const LONGEST_SEARCH = 200;

/** Any letter, in how a CRN begins. */
const ANY_LETTER = '_';

/** Reads what was typed into the search. "x123 456" is a CRN, "X12" begins one, "123456" one whose letter was left out, "marsden, tyler" are two words of a name. */
export function readSearchText(typed: string): SearchText {
  const text = typed.slice(0, LONGEST_SEARCH);
  const crn = parseCrn(text);
  if (crn !== null) return { crnStart: crn, words: [] };
  const tidy = text.replace(/\s+/g, '').toUpperCase();
  if (/^[A-Z]\d{1,5}$/.test(tidy)) return { crnStart: tidy, words: [] };
  if (/^\d{1,6}$/.test(tidy)) return { crnStart: `${ANY_LETTER}${tidy}`, words: [] };
  return {
    crnStart: null,
    words: text
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .slice(0, 5),
  };
}
