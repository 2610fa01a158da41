import type { IsoDate } from '../../../kernel/dates';
import type { Crn, LduCode, RegionCode } from '../../../kernel/ids';
import type { BandingFacts } from './band-case';
import type { BandInputs } from '../changes/band-change';
import type { CaseState, Cohort, Sentence, Sex } from '../case-vocabulary';

/** Everything that is recorded of a case. Null is unknown. */
export interface CaseFacts extends BandingFacts {
  readonly crn: Crn;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly sex: Sex;
  readonly area: string | null;
  /** The LDU that serves the area; null when none does, or the area is unknown. */
  readonly homeLduCode: LduCode | null;
  /** Where the case stands while no LDU serves its home and nobody held it: with whoever logged it, or the region whose file brought it. */
  readonly standsLduCode?: LduCode | null;
  readonly standsRegionCode?: RegionCode | null;
  /** Only named people may see who it is. */
  readonly restricted: boolean;
  readonly sentence: Sentence | null;
  readonly cohort: Cohort;
  readonly state: CaseState;
  readonly orderStart: IsoDate | null;
  readonly orderEnd: IsoDate | null;
  readonly releaseDate: IsoDate | null;
  readonly firstAppointment: IsoDate | null;
  readonly lastSeen: IsoDate | null;
  readonly nextAppointment: IsoDate | null;
  readonly version: number;
}

/** A decision of oversight on a holding, as the rules need it. */
export interface OversightRecordOfHolding {
  /** Instant, ISO 8601 UTC. */
  readonly decidedAt: string;
  readonly reviewOn: IsoDate;
  /** It was only asked of the Community Payback manager: nobody has decided yet. */
  readonly asked: boolean;
}

/** What management oversight of a holding is judged by. */
export interface HoldingOversight {
  /** Instant at which it was allocated here on the day of `allocatedOn`; null where only the day is known. */
  readonly allocatedAt: string | null;
  readonly records: readonly OversightRecordOfHolding[];
  /** Inputs as they were before each change since, with the instant of the change; only those that changed. */
  readonly earlier: readonly { readonly until: string; readonly inputs: Partial<BandInputs> }[];
}

/** A holding on which nothing is recorded. */
export const NO_OVERSIGHT: HoldingOversight = { allocatedAt: null, records: [], earlier: [] };

/** A live case with its officer of record. */
export interface HeldCase extends CaseFacts {
  readonly staffCode: string;
  readonly allocatedOn: IsoDate;
  /** False for a holding that came with imported data: it is not a new case for the intake. */
  readonly allocatedHere: boolean;
  /** What management oversight of this holding is judged by. */
  readonly oversight: HoldingOversight;
  /** It is recorded that this officer must not hold the case. */
  readonly holderBarred?: boolean;
  /** Support with the case that a bar, grade or training spoke against, and that no manager has looked at. */
  readonly supportBreaches?: readonly SupportBreachItem[];
}

/** Support that was recorded as given although something spoke against it: an item for the manager. */
interface SupportBreachItem {
  /** Of the record of support. */
  readonly id: string;
  /** Who gave it. */
  readonly staffCode: string;
  readonly givenOn: IsoDate;
  readonly text: string;
  readonly dueOn: IsoDate;
}
