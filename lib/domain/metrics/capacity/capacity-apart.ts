import { sumOf } from '../../../kernel/collections';
import type { WorkloadModel } from '../../workload/model/model';
import { countFirstAppointmentPassed, countUncovered } from '../counts/count-cases';
import { officersWithCases } from '../counts/count-officers';
import { type GradeTallies, totalFteOf } from '../units/measure-grades';
import { type CapacityFacts, holdsCases } from './capacity-facts';

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

/** The same but for what follows from the hours by grade. */
export type ApartTally = Omit<CapacityApart, 'totalStaffFte'>;

/** Counts what a reader should know beside the metrics of a unit. */
export function tallyApart(facts: CapacityFacts): ApartTally {
  const managers = facts.officers.filter((entry) => entry.grade?.role === 'manager' && holdsCases(entry));
  const unknown = facts.officers.filter((entry) => entry.workload.state === 'unknown' && holdsCases(entry));
  return {
    noCapacityOfficers: officersWithCases(facts).filter((entry) => entry.workload.state === 'no_capacity')
      .length,
    heldWithoutCapacity: countUncovered(facts).heldWithoutCapacity,
    firstAppointmentPassed: countFirstAppointmentPassed(facts),
    managersHolding: { managers: managers.length, cases: sumOf(managers, (entry) => entry.cases.length) },
    detailsMissing: { officers: unknown.length, cases: sumOf(unknown, (entry) => entry.cases.length) },
  };
}

/** What a reader should know beside the metrics of a unit. */
export function apartOf(
  model: Pick<WorkloadModel, 'grades'>,
  { apart, grades }: { readonly apart: ApartTally; readonly grades: GradeTallies },
): CapacityApart {
  return { ...apart, totalStaffFte: totalFteOf(model, grades) };
}
