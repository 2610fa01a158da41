import { sumOf } from '../../../kernel/collections';
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
import { type CountShare, shareWhere } from '../counts/count-share';
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
  if (officers.length === 0) return null;
  const known = officers.map((entry) => ({ ...entry, found: findGrade(model, entry.grade) }));
  const holding = known.filter((entry) => entry.caseCount > 0);
  const responsible = holding.filter((entry) => entry.found !== null && isResponsibleGrade(entry.found));
  const guarded = holding.filter((entry) => entry.teamType !== 'community_payback');
  const [lower = 50, higher = 75] = [...model.caseloadGuards].sort((a, b) => a - b);
  const used = sumOf(known, usedThen);
  const available = sumOf(known, ({ found, pointsAvailable }) =>
    found !== null && isResponsibleGrade(found) ? pointsAvailable : 0,
  );
  return {
    onDate,
    rules: rulesSince(model, onDate, officers, today),
    workloadPercent: percentRoundedHalfUp(used, available * 100, 3),
    pointsUsed: used / 100,
    pointsAvailable: available,
    officersOver100: shareWhere(responsible, (entry) => isOverCapacity(entry.state)),
    over50Cases: shareWhere(guarded, (entry) => entry.caseCount > lower),
    over75Cases: shareWhere(guarded, (entry) => entry.caseCount > higher),
    averageCaseloadByGrade: Object.fromEntries(
      model.grades.map((grade) => [
        grade.code,
        averageOf(
          grade,
          holding.filter((entry) => entry.found?.code === grade.code),
        ),
      ]),
    ),
  };
}

/** What changed from the rules of the stored day to those of today; where parts of the unit were stored by different ones, of the first that differs. */
function rulesSince(
  model: WorkloadModel,
  onDate: IsoDate,
  officers: readonly PastOfficer[],
  today: IsoDate,
): RulesStep | null {
  const now = { onDate: today, modelVersion: modelVersionOf(model), rulesVersion: RULES_VERSION };
  const steps = officers.flatMap(({ modelVersion, rulesVersion }) =>
    modelVersion === undefined
      ? []
      : (rulesStep({ onDate, modelVersion, rulesVersion: rulesVersion ?? null }, now) ?? []),
  );
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

function averageOf(grade: Grade, holding: readonly PastOfficer[]): AverageCaseload {
  const counted = holding.filter((entry) => entry.contractedHoursHundredths !== null);
  const cases = sumOf(counted, (entry) => entry.caseCount);
  const hours = sumOf(counted, (entry) => entry.contractedHoursHundredths ?? 0);
  return {
    value: quotientRoundedHalfUp(cases * grade.fullTimeHoursHundredths, hours, 1),
    cases,
    fte: quotientRoundedHalfUp(hours, grade.fullTimeHoursHundredths, 2) ?? 0,
  };
}
