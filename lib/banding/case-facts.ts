import type { IsoDate } from '../kernel/dates';
import type { Crn, LduCode, RegionCode } from '../kernel/ids';
import type { BandingFacts } from './band-case';
import type { CaseState, Cohort, Sentence, Sex } from './vocabulary';

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

/** A live case with its officer of record. */
export interface HeldCase extends CaseFacts {
  readonly staffCode: string;
  readonly allocatedOn: IsoDate;
  /** False for a holding that came with imported data: it is not a new case for the intake. */
  readonly allocatedHere: boolean;
  /** The latest review date of the oversight recorded on this holding; null when none is. */
  readonly oversightReviewOn: IsoDate | null;
  /** It is recorded that this officer must not hold the case. */
  readonly holderBarred?: boolean;
  /** Support with the case that a bar, grade or training spoke against, and that no manager has looked at. */
  readonly supportBreaches?: readonly SupportBreachItem[];
}

/** Support that was recorded as given although something spoke against it: an item for the manager. */
export interface SupportBreachItem {
  /** Of the record of support. */
  readonly id: string;
  /** Who gave it. */
  readonly staffCode: string;
  readonly givenOn: IsoDate;
  readonly text: string;
  readonly dueOn: IsoDate;
}
