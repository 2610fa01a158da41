import type { PersonName } from '../plan/names';
import { PAYBACK_QUEUE, UNSERVED_QUEUE, WEST_YORKSHIRE_QUEUE } from './waiting-queue';

/** Two of Daniel Whitworth's cases that the guides speak of: one beyond grade, one with a score missing. */
export const LEON_GARSIDE: PersonName = { forename: 'Leon', surname: 'Garside' };
export const RYAN_NAYLOR: PersonName = { forename: 'Ryan', surname: 'Naylor' };

const NAMED = new Set(
  [LEON_GARSIDE, RYAN_NAYLOR, ...WEST_YORKSHIRE_QUEUE, ...PAYBACK_QUEUE, ...UNSERVED_QUEUE].map(fullName),
);

/** Whether the guides and the queue speak of somebody of this name: nobody else is drawn with it, on whatever day. */
export function isNamed(name: PersonName): boolean {
  return NAMED.has(fullName(name));
}

function fullName({ forename, surname }: PersonName): string {
  return `${forename} ${surname}`;
}
