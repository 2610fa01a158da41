import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import type { StaffCode } from '../../../kernel/ids';
import type { TeamPlace } from '../../workload/measure/officer-record';
import type { AllocationDecision, AllocationKind } from '../decisions/decision';

/** A case, live or ended. */
export interface StoredCase {
  readonly facts: CaseFacts;
  readonly endedOn: IsoDate | null;
}

/** One time that somebody held a case, and why. */
export interface CaseHolding extends Pick<TeamPlace, 'teamCode' | 'teamName' | 'lduCode' | 'regionCode'> {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly kind: AllocationKind;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly notes: string | null;
  /** When and by whom it was undone as made in error; null where it stands. */
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  readonly decision: AllocationDecision | null;
}

/** A manager's recorded decision on a holding. */
export interface CaseOversight {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly decision: string;
  readonly reviewOn: IsoDate;
  readonly decidedAt: string;
  readonly decidedByName: string;
}
