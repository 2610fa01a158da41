import type { CaseState, Setting } from '../../banding/case-vocabulary';
import { parseCrn } from '../../../kernel/ids';
import type { PageAsked } from '../../../kernel/list-part';
import { searchWords } from '../../../kernel/text/fold-name';

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
  /** Folded. */
  readonly words: readonly string[];
}

/** Names end before this: the rest of what was typed is left out. */
const LONGEST_SEARCH = 200;
const MOST_WORDS = 5;
/** What was typed has no letter and no figure: it stands in no name. */
const IN_NO_NAME = '\t\t';

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
  const words = searchWords(text).slice(0, MOST_WORDS);
  return { crnStart: null, words: words.length === 0 && tidy !== '' ? [IN_NO_NAME] : words };
}
