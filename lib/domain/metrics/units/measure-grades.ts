import { groupBy, sumOf } from '../../../kernel/collections';
import { type IsoDate, isoDate } from '../../../kernel/dates';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import type { AverageCaseload } from '../cases/average-caseload';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { Grade, WorkloadModel } from '../../workload/model/model';
import { type CapacityFacts, holdsCases, isInPost } from '../capacity/capacity-facts';

/** Full-time equivalents of a grade, 2 decimals. */
export interface GradeFte {
  /** Contracted hours of those who hold cases. */
  readonly holdingCases: number;
  /** Contracted hours of those in post. */
  readonly contracted: number;
  /** Hours left after reductions and absence. */
  readonly available: number;
  /** Contracted hours of those in post that go to reductions, and to absences that take all hours; each by itself. */
  readonly lostToReductions: number;
  readonly lostToAbsence: number;
}

/** What the averages and FTE of a grade are worked out from, added up. Hours in hundredths. */
interface GradeTally {
  /** Cases, contracted and available hours of those who hold cases and whose hours are recorded. */
  readonly cases: number;
  readonly hours: number;
  readonly availableOfHolding: number;
  /** Contracted hours of those who hold cases, and of those in post; hours left of everybody. */
  readonly holding: number;
  readonly contracted: number;
  readonly available: number;
  /** Of those in post. */
  readonly reduced: number;
  readonly absent: number;
}

/** Sums by code of the grade; every grade of the model is there. */
export type GradeTallies = Readonly<Record<string, GradeTally>>;

/** Adds up hours and cases of each grade of the model. */
export function tallyGrades({
  model,
  officers,
  onDate,
}: Pick<CapacityFacts, 'model' | 'officers' | 'onDate'>): GradeTallies {
  const byGrade = groupBy(officers, (entry) => entry.grade?.code ?? null);
  return Object.fromEntries(
    model.grades.map(({ code }) => [code, tallyGrade(byGrade.get(code) ?? [], onDate)]),
  );
}

function tallyGrade(officers: readonly MeasuredOfficer[], onDate: IsoDate): GradeTally {
  const holding = officers.filter(holdsCases);
  const inPost = officers.filter((entry) => isInPost(entry, onDate));
  const known = holding.filter((entry) => entry.officer.contractedHoursHundredths !== null);
  return {
    cases: sumOf(known, (entry) => entry.cases.length),
    hours: contractedHours(known),
    availableOfHolding: availableHours(known),
    holding: contractedHours(holding),
    contracted: contractedHours(inPost),
    available: availableHours(officers),
    reduced: lostHours(inPost, 'reduction'),
    absent: lostHours(inPost, 'absence'),
  };
}

/**
 * Average caseload by grade: live cases held / FTE of the officers who hold them, half up to 1 decimal; and by the FTE that these have available. Somebody whose hours
 * are not recorded is left out of both, since a case without its hours would make the grade look busier than it is.
 */
export function averageCaseloadByGrade(facts: CapacityFacts): Record<string, AverageCaseload> {
  return averagesOf(facts.model, tallyGrades(facts));
}

/** The same from what the officers of each grade add up to. */
export function averagesOf(
  model: Pick<WorkloadModel, 'grades'>,
  tallies: GradeTallies,
): Record<string, AverageCaseload> {
  return byGrade(model, tallies, (grade, { cases, hours, availableOfHolding }) => ({
    value: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, hours, 1),
    cases,
    fte: toFte(hours, grade),
    perAvailable: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, availableOfHolding, 1),
    availableFte: toFte(availableOfHolding, grade),
  }));
}

/** FTE by grade: of those holding cases, of those in post, and available. FTE = contracted / full-time hours, and may exceed 1. */
export function fteByGrade(facts: CapacityFacts): Record<string, GradeFte> {
  return ftesOf(facts.model, tallyGrades(facts));
}

/** The same from what the officers of each grade add up to. */
export function ftesOf(
  model: Pick<WorkloadModel, 'grades'>,
  tallies: GradeTallies,
): Record<string, GradeFte> {
  return byGrade(model, tallies, (grade, { holding, contracted, available, reduced, absent }) => ({
    holdingCases: toFte(holding, grade),
    contracted: toFte(contracted, grade),
    available: toFte(available, grade),
    lostToReductions: toFte(reduced, grade),
    lostToAbsence: toFte(absent, grade),
  }));
}

/** Total FTE in post over all grades of the model. */
export function totalStaffFte(facts: CapacityFacts): number {
  return totalFteOf(facts.model, tallyGrades(facts));
}

/** The same from what the officers of each grade add up to. */
export function totalFteOf(model: Pick<WorkloadModel, 'grades'>, tallies: GradeTallies): number {
  const each = Object.values(ftesOf(model, tallies)).map((entry) => Math.round(entry.contracted * 100));
  return sumOf(each, (value) => value) / 100;
}

const NOBODY: GradeTally = tallyGrade([], isoDate('2000-01-01'));

function byGrade<T>(
  model: Pick<WorkloadModel, 'grades'>,
  tallies: GradeTallies,
  measure: (grade: Grade, tally: GradeTally) => T,
): Record<string, T> {
  return Object.fromEntries(
    model.grades.map((grade) => [grade.code, measure(grade, tallies[grade.code] ?? NOBODY)]),
  );
}

function contractedHours(officers: readonly MeasuredOfficer[]): number {
  return sumOf(officers, (entry) => entry.officer.contractedHoursHundredths ?? 0);
}

/** What lines of one kind take away in the ledgers of some officers: what is told is what was counted. */
function lostHours(officers: readonly MeasuredOfficer[], kind: 'reduction' | 'absence'): number {
  return sumOf(officers, ({ workload }) =>
    sumOf(workload.ledger, (line) => (line.kind === kind ? 0 - line.hoursHundredths : 0)),
  );
}

function availableHours(officers: readonly MeasuredOfficer[]): number {
  return sumOf(officers, (entry) => entry.workload.hoursAvailableHundredths);
}

function toFte(hoursHundredths: number, grade: Grade): number {
  return quotientRoundedHalfUp(hoursHundredths, grade.fullTimeHoursHundredths, 2) ?? 0;
}
