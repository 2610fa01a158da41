import type { IsoDate } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import { formatDayMonth } from '../../../kernel/format';
import type { BandInputs, GradeItemRecord } from './band-change';
import type { Banding } from '../bands/banding-types';
import { type GradeJudgement, type HolderGrade, judgeGrade } from '../bands/judge-grade';
import { ROSH_LABELS } from '../labels';
import type { RuleSet } from '../bands/rule-set';
import { ROSH_LEVELS } from '../case-vocabulary';

/** Working days until the manager has decided on a case that a rise took beyond its holder's grade. */
const DAYS_AFTER_ROSH = 1;
const DAYS_AFTER_OTHER = 5;

/** A case as banding sees it at one moment. */
export interface BandedInputs {
  readonly inputs: Pick<BandInputs, 'rosh'>;
  readonly banding: Banding;
}

/** What a rise asks of the manager: why, and the day by which it is due. */
export interface PlannedGradeItem {
  readonly why: string;
  readonly dueOn: IsoDate;
}

/**
 * The item for the manager where a change of inputs makes the holder beyond grade (docs/rules/oversight.md, O-12): due in 1
 * working day when ROSH rose to high or very high, else in 5. Null where the holder was not allowed before, or still is allowed.
 */
export function planGradeItem(
  before: BandedInputs,
  after: BandedInputs,
  holder: HolderGrade | null,
  ruleSet: RuleSet,
  today: IsoDate,
): PlannedGradeItem | null {
  const now = judgeGrade(after.banding, holder, ruleSet);
  if (now.verdict !== 'not_allowed') return null;
  if (judgeGrade(before.banding, holder, ruleSet).verdict === 'not_allowed') return null;
  const rosh = risenRosh(before.inputs.rosh, after.inputs.rosh, ruleSet);
  const what = rosh === null ? now.reasons.map((reason) => reason.text).join('; ') : roshWords(rosh);
  return {
    why: `${what}: the officer may not hold the case`,
    dueOn: addWorkingDays(today, rosh === null ? DAYS_AFTER_OTHER : DAYS_AFTER_ROSH),
  };
}

type Rosh = NonNullable<BandInputs['rosh']>;

/** The level that ROSH rose to, where it is one that asks for oversight. */
function risenRosh(before: Rosh | null, after: Rosh | null, { oversight }: RuleSet): Rosh | null {
  if (after === null || !oversight.rosh.includes(after)) return null;
  return before === null || ROSH_LEVELS.indexOf(after) > ROSH_LEVELS.indexOf(before) ? after : null;
}

function roshWords(rosh: Rosh): string {
  return `ROSH rose to ${ROSH_LABELS[rosh].toLowerCase()}`;
}

/** How the case of an item stands now. */
export interface ItemCase {
  /** Null while nobody holds it. */
  readonly holderStaffCode: string | null;
  /** How the grade of its officer fits; null while nobody holds it. */
  readonly verdict: GradeJudgement['verdict'] | null;
  /** Instants at which oversight with a review date still to come was recorded. */
  readonly oversightAt: readonly string[];
}

/**
 * Why an item asks for nothing any more: the case moved to an officer who may hold it, its inputs changed, or a manager recorded
 * oversight or closed it. Null while it is open.
 */
export function whyItemDone(
  item: Pick<GradeItemRecord, 'staffCode' | 'raisedAt' | 'doneAt' | 'outcome'>,
  { holderStaffCode, verdict, oversightAt }: ItemCase,
): string | null {
  if (item.doneAt !== null) return item.outcome ?? 'Closed';
  if (holderStaffCode === null) return 'Nobody holds the case any more';
  if (verdict !== 'not_allowed')
    return holderStaffCode === item.staffCode
      ? 'The officer may hold the case again'
      : 'The case moved to an officer who may hold it';
  return oversightAt.some((at) => at >= item.raisedAt) ? 'Oversight is recorded' : null;
}

/** "Due today", "Due on 3 November", "Overdue since 3 November". */
export function dueWords(dueOn: IsoDate, today: IsoDate): string {
  if (dueOn === today) return 'Due today';
  return dueOn < today ? `Overdue since ${formatDayMonth(dueOn)}` : `Due on ${formatDayMonth(dueOn)}`;
}
