import { sumOf } from '../../../kernel/collections';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import type { AverageCaseload } from '../cases/average-caseload';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { Grade } from '../../workload/model/model';
import { type CapacityFacts, holdsCases, isInPost } from '../capacity/capacity-facts';

/** Full-time equivalents of a grade, 2 decimals. */
export interface GradeFte {
  /** Contracted hours of those who hold cases. */
  readonly holdingCases: number;
  /** Contracted hours of those in post. */
  readonly contracted: number;
  /** Hours left after reductions and absence. */
  readonly available: number;
}

/**
 * Average caseload by grade: live cases held / FTE of the officers who hold them, half up to 1 decimal; and by the FTE that these have available. Somebody whose hours
 * are not recorded is left out of both, since a case without its hours would make the grade look busier than it is.
 */
export function averageCaseloadByGrade(facts: CapacityFacts): Record<string, AverageCaseload> {
  return byGrade(facts, (grade, officers) => {
    const holding = officers.filter(
      (entry) => holdsCases(entry) && entry.officer.contractedHoursHundredths !== null,
    );
    const cases = sumOf(holding, (entry) => entry.cases.length);
    const hours = contractedHours(holding);
    const available = sumOf(holding, (entry) => entry.workload.hoursAvailableHundredths);
    return {
      value: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, hours, 1),
      cases,
      fte: toFte(hours, grade),
      perAvailable: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, available, 1),
      availableFte: toFte(available, grade),
    };
  });
}

/** FTE by grade: of those holding cases, of those in post, and available. FTE = contracted / full-time hours, and may exceed 1. */
export function fteByGrade(facts: CapacityFacts): Record<string, GradeFte> {
  return byGrade(facts, (grade, officers) => ({
    holdingCases: toFte(contractedHours(officers.filter(holdsCases)), grade),
    contracted: toFte(contractedHours(officers.filter((entry) => isInPost(entry, facts.onDate))), grade),
    available: toFte(
      sumOf(officers, (entry) => entry.workload.hoursAvailableHundredths),
      grade,
    ),
  }));
}

/** Total FTE in post over all grades of the model. */
export function totalStaffFte(facts: CapacityFacts): number {
  const each = Object.values(fteByGrade(facts)).map((entry) => Math.round(entry.contracted * 100));
  return sumOf(each, (value) => value) / 100;
}

function byGrade<T>(
  facts: CapacityFacts,
  measure: (grade: Grade, officers: MeasuredOfficer[]) => T,
): Record<string, T> {
  return Object.fromEntries(
    facts.model.grades.map((grade) => [
      grade.code,
      measure(
        grade,
        facts.officers.filter((entry) => entry.grade?.code === grade.code),
      ),
    ]),
  );
}

function contractedHours(officers: readonly MeasuredOfficer[]): number {
  return sumOf(officers, (entry) => entry.officer.contractedHoursHundredths ?? 0);
}

function toFte(hoursHundredths: number, grade: Grade): number {
  return quotientRoundedHalfUp(hoursHundredths, grade.fullTimeHoursHundredths, 2) ?? 0;
}
