import { sumOf } from '../kernel/collections';
import type { IsoDate } from '../kernel/dates';
import { percentRoundedHalfUp, quotientRoundedHalfUp } from '../kernel/ratio';
import type { TeamType } from '../banding/vocabulary';
import { findGrade, type Grade, isResponsibleOfficerRole, type WorkloadModel } from '../workload/model';
import { isOverCapacity, type WorkloadState } from '../workload/states';
import { type CountShare, shareWhere } from './count-share';
import type { AverageCaseload } from './average-caseload';

/** One officer at the end of a past day, as it was stored; of a day older than the record of hours, with those of now. */
export interface PastOfficer {
  readonly grade: string | null;
  readonly teamType: TeamType;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly state: WorkloadState;
  readonly contractedHoursHundredths: number | null;
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
}

/** A unit's figures on a past day, defined as today's are; null where nothing was stored. */
export function measurePast(
  model: WorkloadModel,
  onDate: IsoDate,
  officers: readonly PastOfficer[],
): PastFigures | null {
  if (officers.length === 0) return null;
  const known = officers.map((entry) => ({ ...entry, found: findGrade(model, entry.grade) }));
  const holding = known.filter((entry) => entry.caseCount > 0);
  const responsible = holding.filter(
    (entry) => entry.found !== null && isResponsibleOfficerRole(entry.found.role),
  );
  const guarded = holding.filter((entry) => entry.teamType !== 'community_payback');
  const [lower = 50, higher = 75] = [...model.caseloadGuards].sort((a, b) => a - b);
  const used = sumOf(officers, (entry) => entry.pointsUsedHundredths);
  const available = sumOf(officers, (entry) => entry.pointsAvailable);
  return {
    onDate,
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
