import { addDays, addMonths, type IsoDate } from '../../../kernel/dates';
import { type CountShare, shareOf } from '../counts/count-share';

/** So many meetings in 12 months are what the Inspectorate counts (docs/rules/measures.md, M-23). */
export const SESSIONS_WANTED = 7;
/** Without a meeting for so many days, supervision is overdue: 7 in 12 months are one in 52 days. */
export const SUPERVISION_DAYS = 56;

/** From when meetings count, and since when one keeps supervision from being overdue; both days included. */
export function supervisionSpans(onDate: IsoDate): { readonly yearFrom: IsoDate; readonly dueFrom: IsoDate } {
  return { yearFrom: addDays(addMonths(onDate, -12), 1), dueFrom: addDays(onDate, 1 - SUPERVISION_DAYS) };
}

/** How the responsible officers in post of a unit were supervised, added up. */
export interface SupervisionTally {
  readonly officers: number;
  readonly sessions: number;
  /** Officers with as many meetings as are wanted, and those without one for too long. */
  readonly enough: number;
  readonly overdue: number;
}

/** Agreed actions of management oversight on cases that somebody of the unit holds. */
export interface ActionTally {
  readonly open: number;
  readonly overdue: number;
}

/** Supervision of a unit, and what was agreed and is not done. */
export interface SupervisionMeasure {
  readonly sessions: number;
  readonly enough: CountShare;
  readonly overdue: CountShare;
  readonly actionsOverdue: CountShare;
}

/** The shares from what the officers and the actions add up to. */
function supervisionOf(tally: SupervisionTally, actions: ActionTally): SupervisionMeasure {
  return {
    sessions: tally.sessions,
    enough: shareOf(tally.enough, tally.officers),
    overdue: shareOf(tally.overdue, tally.officers),
    actionsOverdue: shareOf(actions.overdue, actions.open),
  };
}

/** A responsible officer in post, and the meetings of the 12 months. */
export interface SupervisedOfficer {
  readonly staffCode: string;
  readonly sessions: number;
  /** The last of them; null where there was none. */
  readonly lastOn: IsoDate | null;
}

/** The lists behind the figures of supervision. */
const SUPERVISION_LISTS = ['supervision-enough', 'supervision-overdue'] as const;
export type SupervisionList = (typeof SUPERVISION_LISTS)[number];

/** Whether a list is one of supervision. */
export function isSupervisionList(list: string): list is SupervisionList {
  return SUPERVISION_LISTS.some((name) => name === list);
}

/** Whether an officer is in a list of supervision: by the same rule as the figure counts. */
export function isInSupervisionList(
  list: SupervisionList,
  { sessions, lastOn }: SupervisedOfficer,
  onDate: IsoDate,
): boolean {
  if (list === 'supervision-enough') return sessions >= SESSIONS_WANTED;
  return lastOn === null || lastOn < supervisionSpans(onDate).dueFrom;
}

const NONE: SupervisionTally = { officers: 0, sessions: 0, enough: 0, overdue: 0 };
const NO_ACTIONS: ActionTally = { open: 0, overdue: 0 };

/** Supervision of one of the units that were counted together. */
export function supervisionIn(
  officers: ReadonlyMap<string, SupervisionTally>,
  actions: ReadonlyMap<string, ActionTally>,
  code: string,
): SupervisionMeasure {
  return supervisionOf(officers.get(code) ?? NONE, actions.get(code) ?? NO_ACTIONS);
}
