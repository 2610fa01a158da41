import { countOf } from '../../../kernel/format';
import { SCOPE_LEVELS, type ScopeLevel } from '../../access/actor';

/** The pages that say when what they show has changed; `header`: any other page, whose head counts the waiting cases. */
export const LIVE_PAGES = ['header', 'home', 'queue', 'shortlist', 'team', 'officer', 'capacity'] as const;
type LivePageKind = (typeof LIVE_PAGES)[number];

/** Which page is open: of which team, officer, unit or case. */
export interface LivePage {
  readonly page: LivePageKind;
  readonly level?: ScopeLevel | undefined;
  /** Team, staff code, unit or CRN; none where the page is the reader's own. */
  readonly code?: string | undefined;
}

/** The page of a unit, as an address asks for it; without a level the reader's widest, whichever that is. */
export function unitPage(asked: string | null, code: string | null): LivePage {
  const level = SCOPE_LEVELS.find((known) => known === asked);
  return { page: 'capacity', ...(level === undefined ? {} : { level, code: code ?? '' }) };
}

/** Whether two are of the same thing. */
export function isSamePage(one: LivePage | null | undefined, other: LivePage): boolean {
  return one?.page === other.page && one.level === other.level && (one.code ?? '') === (other.code ?? '');
}

/**
 * How much has changed today at what a page shows: a day (UTC, as YYYY-MM-DD) and how many changes it has seen, as "2026-11-29.14". Only to
 * be compared with another one of the same page.
 */
export type ChangeNumber = string;

/** What an open page is compared by. */
export interface ChangeNumbers {
  /** Of the page. */
  readonly page: ChangeNumber;
  /** Of the cases that wait in the reader's part of the estate; null where their roles show no queue. */
  readonly queue: ChangeNumber | null;
  /** Of who else is about to decide on one of those; empty where nobody is. */
  readonly choices: string;
}

/** The number as it is written. */
export function changeNumber({ day, count }: { readonly day: string; readonly count: number }): ChangeNumber {
  return `${day}.${count}`;
}

/** What has changed from one number of a page to a later one: nothing, so many changes, or a day has passed and nobody has counted. */
export function changesBetween(from: ChangeNumber, to: ChangeNumber): number | 'new_day' {
  const [fromDay = '', fromCount = ''] = from.split('.');
  const [toDay = '', toCount = ''] = to.split('.');
  // What came before tells nothing: an answer that was overtaken by the page itself.
  if (toDay < fromDay) return 0;
  return fromDay === toDay ? Math.max(0, Number(toCount) - Number(fromCount)) : 'new_day';
}

/** "3 changes since you opened this"; empty where nothing has changed. */
export function changesWords(changes: number | 'new_day'): string {
  if (changes === 'new_day') return 'You opened this on an earlier day';
  return changes === 0 ? '' : `${countOf(changes, 'change')} since you opened this`;
}
