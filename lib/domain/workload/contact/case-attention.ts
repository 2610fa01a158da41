import { ROSH_LEVELS } from '../../banding/case-vocabulary';
import { addDays, type IsoDate, weekday } from '../../../kernel/dates';
import { releasePassed } from './contact-clock';
import type { JudgedBeside, MeasuredCase } from '../measure/measure-caseload';
import type { WorkloadModel } from '../model/model';

/** Why a held case needs somebody's attention, the most urgent first. */
export const CASE_ATTENTION = [
  'needs_reallocating',
  'holder_barred',
  'beyond_grade',
  'beside_not_allowed',
  'oversight_missing',
  'oversight_overdue',
  'release_passed',
  'contact_overdue',
  'oversight_due',
  'training_gap',
  'details_missing',
] as const;
export type CaseAttention = (typeof CASE_ATTENTION)[number];

/** The Sunday that ends the week of a day (weeks run from Monday). */
export function endOfWeek(onDate: IsoDate): IsoDate {
  return addDays(onDate, 7 - weekday(onDate));
}

/** The Friday to which appointments are counted: this week's; next week's at the weekend. */
export function fridayFrom(onDate: IsoDate): IsoDate {
  return addDays(onDate, (12 - weekday(onDate)) % 7);
}

/** Everything about a held case that needs attention on a day. `holderGone`: its officer has left or is away for long. */
export function attentionOf(entry: MeasuredCase, holderGone: boolean, onDate: IsoDate): CaseAttention[] {
  const found: Record<CaseAttention, boolean> = {
    needs_reallocating: holderGone,
    holder_barred:
      entry.facts.holderBarred === true ||
      entry.beside.some((worker) => worker.held === 'cover' && worker.barred),
    beyond_grade: entry.judgement.verdict === 'not_allowed',
    beside_not_allowed:
      (entry.facts.supportBreaches ?? []).length > 0 ||
      entry.beside.some((worker) => asksForDecision(worker, onDate)),
    ...oversightAttention(entry, onDate),
    release_passed: releasePassed(entry.facts, onDate) !== null,
    contact_overdue: entry.contactOverdueDays !== null,
    training_gap: entry.missingCourses.length > 0,
    details_missing:
      entry.banding.provisional || entry.banding.missing.length > 0 || entry.banding.flagsMissing,
  };
  return CASE_ATTENTION.filter((kind) => found[kind]);
}

/**
 * Whether a cover or a share asks a manager for a decision: barred, of somebody who has left, or not plainly allowed (grade, training) with no oversight in date.
 * New ones are agreed with a reason and a review date; those of before are listed so, and go on.
 */
export function asksForDecision(
  {
    barred,
    left,
    verdict,
    oversightReviewOn,
  }: Pick<JudgedBeside, 'barred' | 'left' | 'verdict' | 'oversightReviewOn'>,
  onDate: IsoDate,
): boolean {
  if (barred || left || verdict === 'unknown') return true;
  return verdict !== 'allowed' && (oversightReviewOn === null || oversightReviewOn < onDate);
}

function oversightAttention(
  entry: MeasuredCase,
  onDate: IsoDate,
): Record<'oversight_missing' | 'oversight_overdue' | 'oversight_due', boolean> {
  const { state, dueOn } = entry.oversight;
  const coming = state === 'in_date' || state === 'first_due';
  return {
    oversight_missing: state === 'missing',
    oversight_overdue: state === 'overdue',
    oversight_due: coming && dueOn !== null && dueOn <= endOfWeek(onDate),
  };
}

/** Codes of the bands with the most frequent planned contact (band 4 in the default model); none where no contact is planned. */
export function closestContactBands(
  model: Pick<WorkloadModel, 'bands'>,
): { codes: readonly string[]; everyDays: number } | null {
  const planned = model.bands.flatMap((band) =>
    band.contactEveryDays === undefined ? [] : [band.contactEveryDays],
  );
  if (planned.length === 0) return null;
  const everyDays = Math.min(...planned);
  return {
    codes: model.bands.filter((band) => band.contactEveryDays === everyDays).map((band) => band.code),
    everyDays,
  };
}

/** What the order of a list of cases is decided by. */
export interface AttentionKey {
  readonly attention: readonly CaseAttention[];
  readonly daysLate: number | null;
  /** 1 is the least work. */
  readonly bandRank: number;
  /** 1 low to 4 very high; 0 where it is not recorded. */
  readonly roshRank: number;
  readonly nextAppointment: IsoDate | null;
  readonly crn: string;
}

/**
 * Cases that need attention first: the most urgent reason, then the days late, then the most work, then the CRN. Cases that
 * need reallocating stand riskiest first: band, ROSH (one that is not recorded stands with high: missing is never
 * low), days to the next appointment, those without one last.
 */
export function compareAttention(a: AttentionKey, b: AttentionKey): number {
  const urgency = urgencyOf(a) - urgencyOf(b);
  if (urgency !== 0) return urgency;
  const risk =
    b.bandRank - a.bandRank ||
    roshWeight(b) - roshWeight(a) ||
    (a.nextAppointment ?? '9999').localeCompare(b.nextAppointment ?? '9999');
  const late = (b.daysLate ?? 0) - (a.daysLate ?? 0);
  const inOrder = a.attention[0] === 'needs_reallocating' ? risk || late : late || risk;
  return inOrder || a.crn.localeCompare(b.crn);
}

function urgencyOf({ attention }: AttentionKey): number {
  const [first] = attention;
  return first === undefined ? CASE_ATTENTION.length : CASE_ATTENTION.indexOf(first);
}

/** High: where a ROSH that nobody recorded stands. */
const UNKNOWN_ROSH_STANDS_AT = ROSH_LEVELS.indexOf('high') + 1;

function roshWeight({ roshRank }: AttentionKey): number {
  return roshRank === 0 ? UNKNOWN_ROSH_STANDS_AT : roshRank;
}
