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
export function supervisionOf(tally: SupervisionTally, actions: ActionTally): SupervisionMeasure {
  return {
    sessions: tally.sessions,
    enough: shareOf(tally.enough, tally.officers),
    overdue: shareOf(tally.overdue, tally.officers),
    actionsOverdue: shareOf(actions.overdue, actions.open),
  };
}
