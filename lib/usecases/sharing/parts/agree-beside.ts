import 'server-only';
import { loadBarsInForce } from '../../../../db/queries/cases/load-bars';
import type { Reader } from '../../../../db/store';
import { can } from '../../../domain/access/can';
import { type BesideVerdict, judgeBeside } from '../../../domain/allocation/moves/judge-beside';
import type { HeldCase } from '../../../domain/banding/bands/case-facts';
import { furthestReviewDays } from '../../../domain/banding/oversight-needs';
import { addDays, type IsoDate, laterOf } from '../../../kernel/dates';
import { formatDate, formatListName } from '../../../kernel/format';
import { checked, required } from '../../../kernel/reading/field';
import { readRecord } from '../../../kernel/reading/record';
import { err, ok, type Result } from '../../../kernel/result';
import { AGREE_FIELDS } from '../../../domain/workload/sharing/sharing-fields';
import type { WorkPair } from '../../../domain/workload/sharing/divide-work';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { wrong } from './change-work';
import { loadCaseWords } from './name-others';

/** What a form answers to what grade and training ask; left out: nothing was answered. */
export interface AgreeTexts {
  readonly reason?: string;
  /** As it was typed: YYYY-MM-DD where it is a real day. */
  readonly oversightReviewOn?: string;
}

export interface Agreed {
  readonly reason: string | null;
  readonly oversightReviewOn: IsoDate | null;
  /** What was asked, for the page that confirms it. */
  readonly sentences: readonly string[];
}

export interface BesideAsked {
  readonly held: 'cover' | 'share';
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  readonly pair: WorkPair;
  readonly crns: readonly string[];
  /** First and last day; the last is the first again where it is not known. */
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly texts: AgreeTexts;
  /** The field that names who would work the cases. */
  readonly field: string;
}

/**
 * Judges a cover or a share as an allocation is judged: a bar is refused, and what grade or training does not plainly allow needs
 * a manager, a reason and an oversight review date.
 */
export async function agreeBeside(
  context: UseCaseContext,
  db: Reader,
  asked: BesideAsked,
): Promise<Result<Agreed, Problem>> {
  const { pair, crns, field, texts, model } = asked;
  const cases = pair.holder.cases.filter((entry) => crns.includes(entry.crn));
  const verdicts: BesideVerdict[] = [];
  const words = await loadCaseWords(
    context,
    cases.map((facts) => facts.crn),
  );
  for (const facts of cases)
    verdicts.push(await judgeOne(context, db, asked, { facts, theCase: words.theCase(facts.crn) }));
  const refused = verdicts.flatMap((entry) => entry.refused ?? []);
  if (refused.length > 0) return wrong(field, refused.join('. '));
  const sentences = [...new Set(verdicts.flatMap((entry) => entry.asks))];
  const beyond = verdicts.some((entry) => entry.gradeVerdict === 'not_allowed');
  const { officer } = pair.holder;
  if (beyond && !can(context.actor, 'allocate_beyond_grade', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager may agree cover or a share beyond grade' });
  const read = readAnswers(texts, { sentences, reviewDays: furthestReview(model, verdicts) }, asked);
  return read.ok ? ok({ ...read.value, sentences }) : read;
}

async function judgeOne(
  { store }: UseCaseContext,
  db: Reader,
  { held, model, pair, startsOn, endsOn }: BesideAsked,
  { facts, theCase }: { readonly facts: HeldCase; readonly theCase: string },
): Promise<BesideVerdict> {
  return judgeBeside(model, {
    held,
    facts,
    theCase,
    bars: await loadBarsInForce(db, store.t, facts.crn),
    worker: pair.other.officer,
    holderGrade: pair.holder.officer.grade,
    days: [startsOn, endsOn],
  });
}

/** Days to the furthest review date: one date answers for every case that asks for it, so the shortest of theirs. */
function furthestReview({ ruleSet }: WorkloadModel, verdicts: readonly BesideVerdict[]): number {
  const asking = verdicts.filter((entry) => entry.asks.length > 0);
  const days = (asking.length > 0 ? asking : verdicts).map((entry) => entry.reviewDays);
  return Math.min(furthestReviewDays([], ruleSet), ...days);
}

function readAnswers(
  texts: AgreeTexts,
  { sentences, reviewDays }: { readonly sentences: readonly string[]; readonly reviewDays: number },
  { today, startsOn }: BesideAsked,
): Result<Pick<Agreed, 'reason' | 'oversightReviewOn'>, Problem> {
  const last = addDays(laterOf(today, startsOn), reviewDays);
  const oversightReviewOn = checked(AGREE_FIELDS.oversightReviewOn, (day) =>
    day !== null && (day < today || day > last)
      ? `Oversight review date must be from today to ${formatDate(last)}`
      : null,
  );
  const fields =
    sentences.length === 0
      ? { ...AGREE_FIELDS, oversightReviewOn }
      : {
          reason: required(
            AGREE_FIELDS.reason,
            `${sentences.join(' ')} Enter the reason, or choose somebody else`,
          ),
          oversightReviewOn: required(oversightReviewOn, 'Enter the day on which oversight reviews it'),
        };
  const { reason = '', oversightReviewOn: reviewOn = '' } = texts;
  const read = readRecord(fields, { reason, oversightReviewOn: reviewOn });
  return read.ok ? read : err({ code: 'does_not_fit', fields: read.error });
}

/** What the page that confirms says of it, and of the review; nothing where nothing was asked. */
export function agreedSentences({ sentences, oversightReviewOn }: Agreed, pair: WorkPair): string[] {
  if (sentences.length === 0) return [];
  const review =
    oversightReviewOn === null
      ? []
      : [
          `Oversight of ${formatListName(pair.other.officer)} is reviewed on ${formatDate(oversightReviewOn)}.`,
        ];
  return [...sentences, ...review];
}
