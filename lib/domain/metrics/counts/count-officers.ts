import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { isOverCapacity } from '../../workload/measure/states';
import { guardsIn } from '../../workload/model/model-words';
import { type CapacityFacts, holdsCases, isInPost, isResponsibleOfficer } from '../capacity/capacity-facts';
import { type CountShare, shareOf, shareWhere } from './count-share';

/** The first two caseload guards of a model, lowest first (50 and 75). */
export function guardsOf(facts: Pick<CapacityFacts, 'model'>): readonly [number, number] {
  return guardsIn(facts.model);
}

/** Responsible officers who hold at least one live case: the n of the shares of officers. */
export function officersWithCases(facts: Pick<CapacityFacts, 'officers'>): MeasuredOfficer[] {
  return facts.officers.filter((entry) => isResponsibleOfficer(entry) && holdsCases(entry));
}

/** Officers of any grade who hold at least one live case; units of standalone unpaid work left out. */
export function officersUnderGuards(facts: Pick<CapacityFacts, 'officers'>): MeasuredOfficer[] {
  return facts.officers.filter(
    (entry) => entry.officer.teamType !== 'community_payback' && holdsCases(entry),
  );
}

/** Responsible officers holding at least one live case / responsible officers in post, or gone and still holding cases. */
export function countOfficersHoldingCases(facts: CapacityFacts): CountShare {
  const counted = facts.officers.filter(
    (entry) => isResponsibleOfficer(entry) && (isInPost(entry, facts.onDate) || holdsCases(entry)),
  );
  return shareWhere(counted, holdsCases);
}

/** Responsible officers in state over, well_over or no_capacity / responsible officers holding at least one live case. */
export function countOfficersOver100(facts: CapacityFacts): CountShare {
  return shareWhere(officersWithCases(facts), isOver100);
}

/** Whether somebody counts as over 100%: no capacity at all counts, since their cases have nobody's time. */
export function isOver100(entry: MeasuredOfficer): boolean {
  return isOverCapacity(entry.workload.state);
}

/** Responsible officers over 110% (well_over; no capacity has no percentage and is shown apart) / those holding at least one live case. */
export function countOfficersOver110(facts: CapacityFacts): CountShare {
  return shareWhere(officersWithCases(facts), isOver110);
}

/** Whether somebody has a percentage over the model's second threshold. */
export function isOver110(entry: MeasuredOfficer): boolean {
  return entry.workload.state === 'well_over';
}

/** Responsible officers over 110% on each of 28 daily snapshots in a row / those holding at least one live case. */
export function countExcessive(facts: CapacityFacts): CountShare {
  return shareWhere(officersWithCases(facts), (entry) => facts.excessive.has(entry.officer.staffCode));
}

/** Officers of any grade with more than 50 live cases / officers holding at least one, part-timers as one; unpaid work units left out. */
export function countOver50Cases(facts: CapacityFacts): CountShare {
  return countOverGuard(facts, guardsOf(facts)[0]);
}

/** The same with more than 75 live cases. */
export function countOver75Cases(facts: CapacityFacts): CountShare {
  return countOverGuard(facts, guardsOf(facts)[1]);
}

function countOverGuard(facts: CapacityFacts, guard: number): CountShare {
  const counted = officersUnderGuards(facts);
  return shareOf(counted.filter((entry) => entry.cases.length > guard).length, counted.length);
}
