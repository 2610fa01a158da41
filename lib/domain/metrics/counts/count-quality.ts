import type { CaseFacts } from '../../banding/bands/case-facts';
import { addDays, addMonths, type IsoDate } from '../../../kernel/dates';
import { missingCourses } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import { isOversightOpen } from '../../workload/relief/oversight-standing';
import type { CapacityFacts } from '../capacity/capacity-facts';
import type { CaseContinuity } from '../cases/to-continuity';
import { type Holding, holdingsOf, liveCaseFacts } from './count-cases';
import { type CountShare, shareWhere } from './count-share';

/** Live cases held with grade verdict not_allowed / live cases held. */
export function countBeyondGrade(facts: CapacityFacts): CountShare {
  return shareWhere(holdingsOf(facts), isBeyondGrade);
}

/** Whether a case is held by somebody whose grade may not hold it. */
export function isBeyondGrade({ held }: Holding): boolean {
  return held.judgement.verdict === 'not_allowed';
}

/** Live cases needing oversight with none in date, once the days given for the first one have passed / live cases needing it. */
export function countOversightMissing(facts: CapacityFacts): CountShare {
  return shareWhere(holdingsOf(facts).filter(needsOversight), isOversightMissing);
}

function needsOversight({ held }: Holding): boolean {
  return held.oversight.state !== 'not_needed';
}

/** Whether a held case needs oversight and has none in date. */
export function isOversightMissing(holding: Holding): boolean {
  return isOversightOpen(holding.held);
}

/** Of the live cases needing oversight, those whose review has passed / live cases needing it: a part of those with none in date. */
export function countOversightOverdue(facts: CapacityFacts): CountShare {
  return shareWhere(holdingsOf(facts).filter(needsOversight), isOversightOverdue);
}

/** Whether a held case needs oversight that was recorded once and whose review has passed. */
export function isOversightOverdue({ held }: Holding): boolean {
  return held.oversight.state === 'overdue';
}

/** Domestic abuse cases held by an officer without the course / domestic abuse cases held. */
export function countNotTrained(facts: CapacityFacts): CountShare {
  return shareWhere(
    holdingsOf(facts).filter(({ held }) => isDomesticAbuse(held.facts, facts.model)),
    (holding) => isNotTrained(holding, facts),
  );
}

/** Whether a case carries a flag that the rules count as domestic abuse. */
function isDomesticAbuse(facts: Pick<CaseFacts, 'flags'>, model: Pick<WorkloadModel, 'ruleSet'>): boolean {
  return model.ruleSet.domesticAbuseFlags.some((flag) => facts.flags.includes(flag));
}

/** Whether a domestic abuse case is held, or covered on the day, by somebody without the course in date. */
export function isNotTrained(
  { holder, held }: Holding,
  { model, onDate }: Pick<CapacityFacts, 'model' | 'onDate'>,
): boolean {
  if (!isDomesticAbuse(held.facts, model)) return false;
  const abuse = model.ruleSet.domesticAbuseFlags;
  const courses = model.ruleSet.courses.filter((course) => course.flags.some((flag) => abuse.includes(flag)));
  const required = courses.map((course) => course.course);
  const workers = [
    holder.officer,
    ...held.beside.filter((entry) => entry.held === 'cover').map(({ worker }) => worker),
  ];
  return workers.some(({ training }) => missingCourses(required, training, onDate).length > 0);
}

/** How soon after its start a case must have had its first officer, for its history to be known from the start. */
const FIRST_ALLOCATION_DAYS = 14;

/** The orders that "same officer throughout" looks at: begun 6 to 18 months ago, both days included. */
export function continuityWindow(onDate: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: addMonths(onDate, -18), to: addMonths(onDate, -6) };
}

/**
 * Cases with one officer of record / cases that began 6 to 18 months ago (ended ones included) and had their first officer within
 * 14 days of the start. A holding that was first recorded later says nothing of who came before, so such a case is not counted.
 */
export function countSameOfficer(facts: Pick<CapacityFacts, 'continuity' | 'onDate'>): CountShare {
  return shareWhere(casesOfContinuity(facts), hadSameOfficer);
}

/** The cases among which "same officer throughout" counts. */
export function casesOfContinuity({
  continuity,
  onDate,
}: Pick<CapacityFacts, 'continuity' | 'onDate'>): CaseContinuity[] {
  const { from, to } = continuityWindow(onDate);
  return continuity.filter(
    (entry) => entry.orderStart >= from && entry.orderStart <= to && isKnownFromTheStart(entry),
  );
}

function isKnownFromTheStart({ firstAllocatedOn, orderStart }: CaseContinuity): boolean {
  return firstAllocatedOn !== null && firstAllocatedOn <= addDays(orderStart, FIRST_ALLOCATION_DAYS);
}

/** Whether a case has had one officer of record. */
export function hadSameOfficer(entry: CaseContinuity): boolean {
  return entry.officersOfRecord === 1;
}

/** Live cases with RSR, OGRS, ROSH, area and date of birth / live cases, unallocated ones included. */
export function countInputsComplete(facts: CapacityFacts): CountShare {
  return shareWhere(liveCaseFacts(facts), hasCompleteInputs);
}

/** Whether all five inputs are recorded. */
export function hasCompleteInputs(
  facts: Pick<CaseFacts, 'rsr' | 'ogrs' | 'rosh' | 'area' | 'dateOfBirth'>,
): boolean {
  return [facts.rsr, facts.ogrs, facts.rosh, facts.area, facts.dateOfBirth].every((input) => input !== null);
}
