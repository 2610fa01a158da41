import { ageOn, type IsoDate } from '../../../kernel/dates';

/** Nobody younger is responsible in law, so nobody younger is supervised. */
export const YOUNGEST = 10;
/** Nobody supervised is older: such a date stands for one that is not known. */
export const OLDEST = 110;

/** The age in whole years, where it can be somebody's who is supervised; null where the date is not known or cannot be. */
export function plausibleAge(dateOfBirth: IsoDate | null, onDate: IsoDate): number | null {
  if (dateOfBirth === null) return null;
  const age = ageOn(dateOfBirth, onDate);
  return age >= YOUNGEST && age <= OLDEST ? age : null;
}
