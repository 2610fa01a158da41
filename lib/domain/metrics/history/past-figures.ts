import { groupBy, sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { percentRoundedHalfUp, quotientRoundedHalfUp } from '../../../kernel/ratio';
import type { TeamType } from '../../banding/case-vocabulary';
import {
  findGrade,
  type Grade,
  isCoWorkerGrade,
  isResponsibleGrade,
  modelVersionOf,
  type WorkloadModel,
} from '../../workload/model/model';
import { RULES_VERSION, rulesStep, type RulesStep } from '../../workload/model/rules-version';
import { isOverCapacity, type WorkloadState } from '../../workload/measure/states';
import { type CountedOf, type CountShare, shareOf } from '../counts/count-share';
import type { AverageCaseload } from '../cases/average-caseload';

/** One officer at the end of a past day, as it was stored; of a day older than the record of hours, with those of now. */
export interface PastOfficer {
  readonly grade: string | null;
  readonly teamType: TeamType;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly state: WorkloadState;
  readonly contractedHoursHundredths: number | null;
  /** Points that a co-worker carried beside officers of record; null for others, and where the day is older than this record. */
  readonly besideHundredths?: number | null;
  readonly modelVersion?: string;
  /** Null: stored before days had a number of their rules. */
  readonly rulesVersion?: number | null;
}

/** The figures of a unit that the daily snapshots can tell of a past day. */
export interface PastFigures {
  readonly onDate: IsoDate;
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  readonly officersOver100: CountShare;
  readonly over50Cases: CountShare;
  readonly over75Cases: CountShare;
  /** Cases held then / FTE of those who held them. */
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  /** What changed in the rules from that day to today; null where nothing did. */
  readonly rules: RulesStep | null;
}

/** A unit's figures on a past day, defined as today's are; null where nothing was stored. */
export function measurePast(
  model: WorkloadModel,
  onDate: IsoDate,
  officers: readonly PastOfficer[],
  today: IsoDate = onDate,
): PastFigures | null {
  return pastOfTally(model, onDate, tallyPast(model, officers), today);
}

/** What the officers of a stored day add up to. */
export interface PastTally {
  readonly people: number;
  readonly usedHundredths: number;
  readonly available: number;
  readonly over100: CountedOf;
  readonly over50Cases: CountedOf;
  readonly over75Cases: CountedOf;
  /** By code of the grade: cases and contracted hours (hundredths) of those who held cases and whose hours are known. */
  readonly grades: Readonly<Record<string, { readonly cases: number; readonly hours: number }>>;
  /** By which rules the day was stored: how many officers, by model and number of the rules, as JSON of both. */
  readonly rules: Readonly<Record<string, number>>;
}

/** Adds up the officers of a stored day. */
export function tallyPast(model: WorkloadModel, officers: readonly PastOfficer[]): PastTally {
  const known = officers.map((entry) => ({ ...entry, found: findGrade(model, entry.grade) }));
  const holding = known.filter((entry) => entry.caseCount > 0);
  const responsible = holding.filter((entry) => entry.found !== null && isResponsibleGrade(entry.found));
  const guarded = holding.filter((entry) => entry.teamType !== 'community_payback');
  const [lower = 50, higher = 75] = [...model.caseloadGuards].sort((a, b) => a - b);
  const countWhere = <T>(items: readonly T[], test: (item: T) => boolean): CountedOf => ({
    count: items.filter(test).length,
    of: items.length,
  });
  const byGrade = groupBy(holding, (entry) => entry.found?.code ?? null);
  const rules: Record<string, number> = {};
  for (const { modelVersion, rulesVersion = null } of officers) {
    const key = modelVersion === undefined ? null : JSON.stringify([modelVersion, rulesVersion]);
    if (key !== null) rules[key] = (rules[key] ?? 0) + 1;
  }
  return {
    people: officers.length,
    usedHundredths: sumOf(known, usedThen),
    available: sumOf(known, ({ found, pointsAvailable }) =>
      found !== null && isResponsibleGrade(found) ? pointsAvailable : 0,
    ),
    over100: countWhere(responsible, (entry) => isOverCapacity(entry.state)),
    over50Cases: countWhere(guarded, (entry) => entry.caseCount > lower),
    over75Cases: countWhere(guarded, (entry) => entry.caseCount > higher),
    grades: Object.fromEntries(
      model.grades.map(({ code }) => {
        const counted = (byGrade.get(code) ?? []).filter((entry) => entry.contractedHoursHundredths !== null);
        const cases = sumOf(counted, (entry) => entry.caseCount);
        return [code, { cases, hours: sumOf(counted, (entry) => entry.contractedHoursHundredths ?? 0) }];
      }),
    ),
    rules,
  };
}

/** What the officers of one grade and one line of rules added up to on a day, as the database adds them up. */
export interface PastGradeSums {
  readonly grade: string | null;
  readonly modelVersion: string;
  readonly rulesVersion: number | null;
  readonly people: number;
  readonly usedHundredths: number;
  readonly available: number;
  /** Officers with cases: of responsible grades, and those of them over 100%; outside Community Payback, and those of them over each guard. */
  readonly holding: number;
  readonly over: number;
  readonly guarded: number;
  readonly overLower: number;
  readonly overHigher: number;
  /** Cases and contracted hours (hundredths) of those with cases whose hours are known. */
  readonly cases: number;
  readonly hours: number;
}

/** The same tally from sums by grade (tallyPast adds up officers one by one). */
export function tallyOfSums(model: Pick<WorkloadModel, 'grades'>, sums: readonly PastGradeSums[]): PastTally {
  const total = (pick: (sum: PastGradeSums) => number): number => sumOf(sums, pick);
  const rules: Record<string, number> = {};
  for (const { modelVersion, rulesVersion, people } of sums) {
    const key = JSON.stringify([modelVersion, rulesVersion]);
    rules[key] = (rules[key] ?? 0) + people;
  }
  const byGrade = groupBy(sums, ({ grade }) => findGrade(model, grade)?.code ?? null);
  return {
    people: total((sum) => sum.people),
    usedHundredths: total((sum) => sum.usedHundredths),
    available: total((sum) => sum.available),
    over100: { count: total((sum) => sum.over), of: total((sum) => sum.holding) },
    over50Cases: { count: total((sum) => sum.overLower), of: total((sum) => sum.guarded) },
    over75Cases: { count: total((sum) => sum.overHigher), of: total((sum) => sum.guarded) },
    grades: Object.fromEntries(
      model.grades.map(({ code }) => {
        const of = byGrade.get(code) ?? [];
        return [code, { cases: sumOf(of, (sum) => sum.cases), hours: sumOf(of, (sum) => sum.hours) }];
      }),
    ),
    rules,
  };
}

/** The figures of a past day from what its officers add up to; null where nothing was stored. */
export function pastOfTally(
  model: WorkloadModel,
  onDate: IsoDate,
  tally: PastTally,
  today: IsoDate = onDate,
): PastFigures | null {
  if (tally.people === 0) return null;
  const shareOfCounted = ({ count, of }: CountedOf): CountShare => shareOf(count, of);
  return {
    onDate,
    rules: rulesSince(model, onDate, tally.rules, today),
    workloadPercent: percentRoundedHalfUp(tally.usedHundredths, tally.available * 100, 3),
    pointsUsed: tally.usedHundredths / 100,
    pointsAvailable: tally.available,
    officersOver100: shareOfCounted(tally.over100),
    over50Cases: shareOfCounted(tally.over50Cases),
    over75Cases: shareOfCounted(tally.over75Cases),
    averageCaseloadByGrade: Object.fromEntries(
      model.grades.map((grade) => [grade.code, averageOf(grade, tally.grades[grade.code])]),
    ),
  };
}

/** What changed from the rules of the stored day to those of today; where parts of the unit were stored by different ones, of the oldest that differs. */
function rulesSince(
  model: WorkloadModel,
  onDate: IsoDate,
  stored: PastTally['rules'],
  today: IsoDate,
): RulesStep | null {
  const now = { onDate: today, modelVersion: modelVersionOf(model), rulesVersion: RULES_VERSION };
  const steps = Object.keys(stored)
    .sort()
    .flatMap((key) => {
      const [modelVersion, rulesVersion] = JSON.parse(key) as [string, number | null];
      return rulesStep({ onDate, modelVersion, rulesVersion }, now) ?? [];
    });
  return steps[0] ?? null;
}

/** What of somebody's stored points counted in their unit: of a co-worker, those of cases that they held. */
function usedThen({
  found,
  caseCount,
  pointsUsedHundredths,
  besideHundredths,
}: PastOfficer & { readonly found: Grade | null }): number {
  if (found === null || !isCoWorkerGrade(found)) return pointsUsedHundredths;
  return caseCount === 0 ? 0 : pointsUsedHundredths - (besideHundredths ?? 0);
}

function averageOf(
  grade: Grade,
  { cases, hours }: PastTally['grades'][string] = { cases: 0, hours: 0 },
): AverageCaseload {
  return {
    value: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, hours, 1),
    cases,
    fte: quotientRoundedHalfUp(hours, grade.fullTimeHoursHundredths, 2) ?? 0,
  };
}
