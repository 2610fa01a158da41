import type { IsoDate } from '../../../kernel/dates';
import type { Absence } from './absence';
import { stretchesOf, stretchOn } from './absence-stretch';

/** Somebody whom the person of a case can turn to while its officer is away. */
export interface NamedContact {
  readonly staffCode: string;
  /** "Surname, Forename" */
  readonly name: string;
}

/** From which day to which a contact was named; the last is null where it is until the officer is back. */
export interface ContactDays {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

/** Absences of the officer of a case, and of its contact. */
export interface AbsencesOfBoth {
  readonly holder: readonly Absence[];
  readonly contact: readonly Absence[];
}

/**
 * Whether a contact that was named for an absence stands on a day: between its days, while the officer of the case is away, in the
 * stretch for which it was named, and while the contact is not away. It ends with that stretch, and does not come back with the next.
 */
export function contactStands(
  { startsOn, endsOn }: ContactDays,
  { holder: absences, contact }: AbsencesOfBoth,
  onDate: IsoDate,
): boolean {
  if (onDate < startsOn || (endsOn !== null && onDate > endsOn)) return false;
  if (stretchOn(contact, onDate) !== null) return false;
  const stretch = stretchOn(absences, onDate);
  if (stretch === null) return false;
  const namedFor = stretchesOf(absences).find((entry) => entry.endDate === null || entry.endDate >= startsOn);
  return namedFor === stretch;
}
