import type { IsoDate } from '../../../kernel/dates';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { modelVersionOf, type WorkloadModel } from '../../workload/model/model';
import { RULES_VERSION } from '../../workload/model/rules-version';
import type { WorkloadState } from '../../workload/measure/states';
import { besidePart } from '../../workload/measure/unit-part';

/** What is stored of an officer at the end of a day. */
export interface SnapshotRow {
  readonly staffCode: StaffCode;
  readonly onDate: IsoDate;
  readonly teamCode: TeamCode;
  readonly grade: string | null;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly provisionalCount: number;
  readonly state: WorkloadState;
  readonly modelVersion: string;
  readonly contractedHoursHundredths: number | null;
  /** Instant up to which changes were known, ISO 8601. */
  readonly knownAt: string;
  /** The number of the rules by which the day was worked out. */
  readonly rulesVersion: number;
  /** Of the points used, what a co-worker carried beside officers of record; null for others. */
  readonly besideHundredths: number | null;
}

/**
 * The snapshot of an officer's day; null for somebody of whom none is kept: not started yet or gone, and holding nothing.
 * Everybody who works there has one, of whatever grade or none, and a leaver for as long as they hold cases.
 */
export function toSnapshotRow(
  model: WorkloadModel,
  measured: MeasuredOfficer,
  onDate: IsoDate,
  knownAt: string,
): SnapshotRow | null {
  const { officer, workload } = measured;
  if (!worksOn(officer, onDate) && workload.caseCount === 0) return null;
  const { pointsUsedHundredths, pointsAvailable, caseCount, provisionalCount, state } = workload;
  return {
    staffCode: officer.staffCode,
    onDate,
    teamCode: officer.teamCode,
    grade: officer.grade,
    pointsUsedHundredths,
    pointsAvailable,
    caseCount,
    provisionalCount,
    state,
    modelVersion: modelVersionOf(model),
    contractedHoursHundredths: officer.contractedHoursHundredths,
    knownAt,
    rulesVersion: RULES_VERSION,
    besideHundredths: besidePart(model, measured)?.pointsUsedHundredths ?? null,
  };
}

function worksOn(
  { startDate, leavingDate }: { readonly startDate: IsoDate | null; readonly leavingDate: IsoDate | null },
  onDate: IsoDate,
): boolean {
  return (startDate === null || startDate <= onDate) && (leavingDate === null || onDate < leavingDate);
}
