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
  let first: OpenReason | null = null;
  for (const reason of reasons) {
    const open = openReason(reason, began(reason), records, onDate);
    if (open !== null && (first === null || open.dueOn < first.dueOn)) first = open;
  }
  if (first === null) return inDate(reasons, began, records);
  const { dueOn, reviewOn } = first;
  const state = dueOn >= onDate ? 'first_due' : reviewOn === null ? 'missing' : 'overdue';
  return { state, reviewOn, dueOn, askedBy: latestReview(records, (record) => record.asked) };
}

/** The instant at which a reason began. */
type Began = (reason: OversightReason) => string;

function inDate(
  reasons: readonly OversightReason[],
  began: Began,
  records: readonly OversightRecordOfHolding[],
): OversightStanding {
  let since = '';
  for (const reason of reasons) if (began(reason) > since) since = began(reason);
  const reviewOn = latestReview(records, (record) => countsSince(record, since));
  return { state: 'in_date', reviewOn, dueOn: reviewOn, askedBy: null };
}

/** The day by which a reason asks for a record. */
interface OpenReason {
  readonly dueOn: IsoDate;
  readonly reviewOn: IsoDate | null;
}

/** What a reason asks for; null where a record in date answers it. */
function openReason(
  reason: OversightReason,
  began: string,
  records: readonly OversightRecordOfHolding[],
  onDate: IsoDate,
): OpenReason | null {
  const reviewOn = latestReview(records, (record) => countsSince(record, began));
  if (reviewOn !== null) return reviewOn >= onDate ? null : { dueOn: reviewOn, reviewOn };
  const beganOn = londonDay(new Date(began));
  const days = reason.firstWithinWorkingDays;
  return { dueOn: days === 0 ? beganOn : addWorkingDays(beganOn, days), reviewOn: null };
}

function countsSince({ asked, decidedAt }: OversightRecordOfHolding, since: string): boolean {
  return !asked && decidedAt >= since;
}

/** The latest review date of the records that count; null where none does. */
function latestReview(
  records: readonly OversightRecordOfHolding[],
  counts: (record: OversightRecordOfHolding) => boolean,
): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const record of records)
    if (counts(record) && (latest === null || record.reviewOn > latest)) latest = record.reviewOn;
  return latest;
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
): Began {
  const heldSince = holding.oversight.allocatedAt ?? startOfLondonDay(holding.allocatedOn);
  const turns = turnsSince(heldSince, holding.oversight, rules.before);
  if (turns.length === 0) return () => heldSince;
  const began = new Map<string, string>();
  let facts = holding.facts;
  let model = rules.model;
  for (const turn of turns) {
    facts = { ...facts, ...turn.inputs };
    model = turn.model ?? model;
    const before = reasonKeys(facts, holding.gradeCode, model, onDate);
    for (const { key } of reasons) if (!before.has(key) && !began.has(key)) began.set(key, turn.at);
  }
  return ({ key }) => began.get(key) ?? heldSince;
}

const NO_TURNS: readonly Turn[] = [];

/** The latest first; those from before the holding count for nothing. */
function turnsSince(
  heldSince: string,
  { earlier }: HoldingOversight,
  before: readonly RulesBefore[],
): readonly Turn[] {
  if (earlier.length + before.length === 0) return NO_TURNS;
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
