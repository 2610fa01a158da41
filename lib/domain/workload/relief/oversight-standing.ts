import { bandCase } from '../../banding/bands/band-case';
import type { CaseFacts, HoldingOversight, OversightRecordOfHolding } from '../../banding/bands/case-facts';
import { judgeGrade } from '../../banding/bands/judge-grade';
import { type OversightReason, oversightReasons } from '../../banding/oversight-needs';
import { type IsoDate, londonDay, startOfLondonDay } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import { bandingModelOf, holderGrade, type WorkloadModel } from '../model/model';

export type OversightState = 'not_needed' | 'in_date' | 'first_due' | 'missing' | 'overdue';

/** How the oversight of a holding stands on a day (docs/rules/oversight.md, O-2). */
export interface OversightStanding {
  /** `first_due`: needed, none is in date yet, and the days given for the first one have not passed. */
  readonly state: OversightState;
  /** The review date of the record that counts, passed where it is overdue; null where none counts. */
  readonly reviewOn: IsoDate | null;
  /** The day by which the next one is to be recorded; null where none is needed. */
  readonly dueOn: IsoDate | null;
  /** By when the Community Payback manager, who was asked, is to record it; null where nobody was asked or it is recorded. */
  readonly askedBy: IsoDate | null;
}

/** A version of the rules that was in force before today's, until a day. */
export interface RulesBefore {
  readonly model: WorkloadModel;
  /** The first day on which they did not count any more. */
  readonly until: IsoDate;
}

/** A holding as the rules see it. */
export interface OverseenHolding {
  readonly facts: CaseFacts;
  readonly gradeCode: string | null;
  readonly allocatedOn: IsoDate;
  readonly oversight: HoldingOversight;
}

/** Whether oversight is needed now and none is in date. */
export function isOversightOpen({
  oversight: { state },
}: {
  readonly oversight: OversightStanding;
}): boolean {
  return state === 'missing' || state === 'overdue';
}

const NOT_NEEDED: OversightStanding = { state: 'not_needed', reviewOn: null, dueOn: null, askedBy: null };

/**
 * A record is in date while its review date has not passed and it was made at or after the latest moment at which one of
 * today's reasons began: a new reason asks again, a rise that adds none changes nothing. `reasons` are today's.
 */
export function oversightStanding(
  holding: OverseenHolding,
  reasons: readonly OversightReason[],
  rules: { readonly model: WorkloadModel; readonly before: readonly RulesBefore[] },
  onDate: IsoDate,
): OversightStanding {
  if (reasons.length === 0) return NOT_NEEDED;
  const began = beginnings(holding, reasons, rules, onDate);
  const { records } = holding.oversight;
  const open = reasons.flatMap((reason) => openReason(reason, began.get(reason.key) ?? '', records, onDate));
  const asked = latestReview(records.filter((record) => record.asked));
  if (open.length === 0) return inDate(reasons, began, records);
  const { dueOn, reviewOn } = open.reduce((first, entry) => (entry.dueOn < first.dueOn ? entry : first));
  const state = dueOn >= onDate ? 'first_due' : reviewOn === null ? 'missing' : 'overdue';
  return { state, reviewOn, dueOn, askedBy: asked };
}

function inDate(
  reasons: readonly OversightReason[],
  began: ReadonlyMap<string, string>,
  records: readonly OversightRecordOfHolding[],
): OversightStanding {
  const since = [...reasons.map((reason) => began.get(reason.key) ?? '')].sort().at(-1) ?? '';
  const reviewOn = latestReview(countingSince(records, since));
  return { state: 'in_date', reviewOn, dueOn: reviewOn, askedBy: null };
}

/** The day by which a reason asks for a record; empty where one in date answers it. */
function openReason(
  reason: OversightReason,
  began: string,
  records: readonly OversightRecordOfHolding[],
  onDate: IsoDate,
): { readonly dueOn: IsoDate; readonly reviewOn: IsoDate | null }[] {
  const reviewOn = latestReview(countingSince(records, began));
  if (reviewOn !== null) return reviewOn >= onDate ? [] : [{ dueOn: reviewOn, reviewOn }];
  const beganOn = londonDay(new Date(began));
  const days = reason.firstWithinWorkingDays;
  return [{ dueOn: days === 0 ? beganOn : addWorkingDays(beganOn, days), reviewOn: null }];
}

function countingSince(
  records: readonly OversightRecordOfHolding[],
  since: string,
): readonly OversightRecordOfHolding[] {
  return records.filter((record) => !record.asked && record.decidedAt >= since);
}

function latestReview(records: readonly OversightRecordOfHolding[]): IsoDate | null {
  return records.reduce<IsoDate | null>(
    (latest, { reviewOn }) => (latest === null || reviewOn > latest ? reviewOn : latest),
    null,
  );
}

/** How the oversight of a covered case stands where the cover's grade decides: by the review date that was agreed for the cover. */
export function coverOversight(
  reasons: readonly OversightReason[],
  reviewOn: IsoDate | null,
  onDate: IsoDate,
): OversightStanding {
  if (reasons.length === 0) return NOT_NEEDED;
  const state = reviewOn === null ? 'missing' : reviewOn >= onDate ? 'in_date' : 'overdue';
  return { state, reviewOn, dueOn: reviewOn ?? onDate, askedBy: null };
}

/** Something that may have begun a reason: inputs that changed, or a version of the rules that took over. */
interface Turn {
  readonly at: string;
  readonly inputs: Partial<CaseFacts>;
  readonly model: WorkloadModel | null;
}

/** The instant at which each of today's reasons began, walking back to the day on which the officer got the case. */
function beginnings(
  holding: OverseenHolding,
  reasons: readonly OversightReason[],
  rules: { readonly model: WorkloadModel; readonly before: readonly RulesBefore[] },
  onDate: IsoDate,
): Map<string, string> {
  const heldSince = holding.oversight.allocatedAt ?? startOfLondonDay(holding.allocatedOn);
  const began = new Map<string, string>();
  let facts = holding.facts;
  let model = rules.model;
  for (const turn of turnsSince(heldSince, holding.oversight, rules.before)) {
    facts = { ...facts, ...turn.inputs };
    model = turn.model ?? model;
    const before = reasonKeys(facts, holding.gradeCode, model, onDate);
    for (const { key } of reasons) if (!before.has(key) && !began.has(key)) began.set(key, turn.at);
  }
  for (const { key } of reasons) if (!began.has(key)) began.set(key, heldSince);
  return began;
}

/** The latest first; those from before the holding count for nothing. */
function turnsSince(
  heldSince: string,
  { earlier }: HoldingOversight,
  before: readonly RulesBefore[],
): readonly Turn[] {
  const turns = [
    ...earlier.map(({ until, inputs }): Turn => ({ at: until, inputs, model: null })),
    ...before.map(({ until, model }): Turn => ({ at: startOfLondonDay(until), inputs: {}, model })),
  ];
  return turns.filter((turn) => turn.at > heldSince).sort((a, b) => b.at.localeCompare(a.at));
}

function reasonKeys(
  facts: CaseFacts,
  gradeCode: string | null,
  model: WorkloadModel,
  onDate: IsoDate,
): ReadonlySet<string> {
  const banding = bandCase(facts, bandingModelOf(model), onDate);
  const judgement = judgeGrade(banding, holderGrade(model, gradeCode), model.ruleSet);
  return new Set(oversightReasons(facts, banding, judgement, model.ruleSet).map(({ key }) => key));
}
