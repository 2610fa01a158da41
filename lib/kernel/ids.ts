import { tidyKey } from './text/fold-key';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Case reference number: one letter and six digits, upper case. Key of a person's current supervision. */
export type Crn = Branded<'Crn'>;
/** An officer's staff code, the key of a member of staff. */
export type StaffCode = Branded<'StaffCode'>;
/** Stands for a person on probation where their CRN must not stand for ever. */
export type PersonId = Branded<'PersonId'>;
/** Stands for a member of staff where their staff code must not stand for ever. */
export type StaffId = Branded<'StaffId'>;
/** A team's code. */
export type TeamCode = Branded<'TeamCode'>;
/** A local delivery unit's code. */
export type LduCode = Branded<'LduCode'>;
/** A region's code. */
export type RegionCode = Branded<'RegionCode'>;
/** A user account's id. */
export type UserId = Branded<'UserId'>;

/** Longer text is no CRN, however many spaces are in it. */
const LONGEST_TYPED = 200;
const CRN = /^[A-Z]\d{6}$/;

/** Reads a CRN as people type it (lower case and spaces allowed); null when it is not one letter and six digits. */
export function parseCrn(text: string): Crn | null {
  if (text.length > LONGEST_TYPED) return null;
  const tidy = tidyKey(text).replace(/\s+/g, '').toUpperCase();
  return CRN.test(tidy) ? (tidy as Crn) : null;
}

/** Takes a string that is already known to be a key of the named kind (a stored row, a test, a checked file). */
export const asCrn = (text: string): Crn => text as Crn;
export const asStaffCode = (text: string): StaffCode => text as StaffCode;
export const asTeamCode = (text: string): TeamCode => text as TeamCode;
export const asLduCode = (text: string): LduCode => text as LduCode;
export const asRegionCode = (text: string): RegionCode => text as RegionCode;
export const asUserId = (text: string): UserId => text as UserId;
