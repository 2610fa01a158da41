import { sumOf } from '../../../kernel/collections';
import { type CapacityFacts, holdsCases } from './capacity-facts';
import { countFirstAppointmentPassed, countUncovered } from '../counts/count-cases';
import { officersWithCases } from '../counts/count-officers';
import { totalStaffFte } from '../units/measure-grades';

/** Figures that stand beside the metrics on the dashboard. */
export interface CapacityApart {
  /** Responsible officers over 100% because they have no capacity at all. */
  readonly noCapacityOfficers: number;
  /** Live cases held by officers with no capacity. */
  readonly heldWithoutCapacity: number;
  readonly firstAppointmentPassed: number;
  /** Middle managers who hold cases, and how many: they are in none of the officers' shares. */
  readonly managersHolding: { readonly managers: number; readonly cases: number };
  /** Officers whose grade or hours are not recorded, and the cases that they hold. */
  readonly detailsMissing: { readonly officers: number; readonly cases: number };
  readonly totalStaffFte: number;
}

/** What a reader should know beside the metrics of a unit. */
export function measureApart(facts: CapacityFacts): CapacityApart {
  const managers = facts.officers.filter((entry) => entry.grade?.role === 'manager' && holdsCases(entry));
  const unknown = facts.officers.filter((entry) => entry.workload.state === 'unknown' && holdsCases(entry));
  return {
    noCapacityOfficers: officersWithCases(facts).filter((entry) => entry.workload.state === 'no_capacity')
      .length,
    heldWithoutCapacity: countUncovered(facts).heldWithoutCapacity,
    firstAppointmentPassed: countFirstAppointmentPassed(facts),
    managersHolding: { managers: managers.length, cases: sumOf(managers, (entry) => entry.cases.length) },
    detailsMissing: { officers: unknown.length, cases: sumOf(unknown, (entry) => entry.cases.length) },
    totalStaffFte: totalStaffFte(facts),
  };
}
