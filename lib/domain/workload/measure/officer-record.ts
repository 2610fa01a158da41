import type { TeamType } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { LduCode, RegionCode, StaffCode, TeamCode } from '../../../kernel/ids';
import type { Absence } from '../absence/absence';
import type { OfficerFacts } from './measure-officer';
import type { Reduction } from '../hours/reductions';

export interface RecordedReduction extends Reduction {
  readonly id: string;
  readonly notes: string | null;
  readonly version: number;
}

export interface RecordedAbsence extends Absence {
  readonly id: string;
  readonly version: number;
}

export interface TrainingRecord {
  readonly course: string;
  readonly completedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

/** Where a team stands in the estate. */
export interface TeamPlace {
  readonly teamCode: TeamCode;
  readonly teamName: string;
  readonly teamType: TeamType;
  readonly lduCode: LduCode;
  readonly lduName: string;
  readonly regionCode: RegionCode;
  readonly regionName: string;
  /** The day from which nobody stands in it any more; null or left out: it is open. */
  readonly closedOn?: IsoDate | null;
}

/** Everything that is recorded of an officer but the cases. */
export interface OfficerRecord extends OfficerFacts, TeamPlace {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly email: string | null;
  readonly lineManagerStaffCode: StaffCode | null;
  readonly version: number;
  readonly reductions: readonly RecordedReduction[];
  readonly absences: readonly RecordedAbsence[];
  readonly training: readonly TrainingRecord[];
}
