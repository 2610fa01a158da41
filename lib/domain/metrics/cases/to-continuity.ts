import type { Place } from '../../access/can';
import { groupBy } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';

/** One holding of a case; a case that nobody ever held has one row without an officer. */
export interface Held {
  readonly crn: Crn;
  readonly orderStart: IsoDate | null;
  readonly homeLduCode: string | null;
  readonly staffCode: string | null;
  readonly startedOn: IsoDate | null;
  /** First day no longer held; null while it is held. */
  readonly endedOn: IsoDate | null;
  /** Where the officer works. */
  readonly place: Place;
}

/** Each case's officers of record in short, from its holdings, first to last. The case belongs where its last officer works. */
export function toContinuity(
  holdings: readonly Held[],
  regionOfLdu: ReadonlyMap<string, string>,
): CaseContinuity[] {
  return [...groupBy(holdings, (row) => row.crn)].flatMap(([crn, rows]) => {
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last || first.orderStart === null) return [];
    // Whoever was given a case and gave it up the same day held it on no day.
    const counted = rows.some(heldADay) ? rows.filter(heldADay) : rows;
    const officers = new Set(counted.flatMap((row) => row.staffCode ?? []));
    return [
      {
        crn,
        orderStart: first.orderStart,
        officersOfRecord: officers.size,
        firstAllocatedOn: first.startedOn,
        place: placeOfLast(last, regionOfLdu),
      },
    ];
  });
}

/** Where a case belongs by its last holding: where that officer works; one that nobody ever held, with the home. */
export function placeOfLast(last: Held, regionOfLdu: ReadonlyMap<string, string>): Place {
  return last.staffCode === null ? homeOf(last.homeLduCode, regionOfLdu) : last.place;
}

function heldADay({ startedOn, endedOn }: Held): boolean {
  return startedOn === null || endedOn === null || startedOn < endedOn;
}

function homeOf(lduCode: string | null, regionOfLdu: ReadonlyMap<string, string>): Place {
  return {
    regionCode: lduCode === null ? null : (regionOfLdu.get(lduCode) ?? null),
    lduCode,
    teamCode: null,
  };
}

/** Who has been the officer of record of a case, in short; ended cases included. Its place is that of the last officer, else the home LDU. */
export interface CaseContinuity {
  readonly crn: Crn;
  readonly orderStart: IsoDate;
  /** How many different people have been its officer of record. */
  readonly officersOfRecord: number;
  readonly firstAllocatedOn: IsoDate | null;
  readonly place: Place;
}
