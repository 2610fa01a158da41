import { and, asc, eq, gte, inArray, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import type { Place } from '../../lib/access/can';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../lib/kernel/ids';
import type { Reader, Tables } from '../store';
import { officersIn, type UnitFilter } from './unit-filter';

/** One holding of a case that began in a window; the officer's fields are null for a case that nobody ever held. */
export interface HoldingRow {
  readonly crn: Crn;
  readonly orderStart: IsoDate | null;
  readonly homeLduCode: LduCode | null;
  readonly staffCode: StaffCode | null;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** Where the officer of this holding works now. */
  readonly place: Place;
}

/** A unit and the LDUs inside it. */
export interface HeldUnit {
  readonly unit: UnitFilter;
  readonly lduCodes: readonly LduCode[];
}

/**
 * Who held the cases that began in a window, ended cases included, each case's holdings from first to last: those that an
 * officer of the unit has held, and those of its LDUs that nobody ever held. Cases that were logged in error never began.
 */
export async function loadHoldingsOfBegun(
  db: Reader,
  t: Tables,
  held: HeldUnit,
  window: { from: IsoDate; to: IsoDate },
): Promise<HoldingRow[]> {
  const placeOf = await loadOfficerPlaces(db, t);
  const rows = await db
    .select({
      crn: t.cases.crn,
      orderStart: t.cases.orderStart,
      homeLduCode: t.cases.homeLduCode,
      staffCode: t.allocations.staffCode,
      startedOn: t.allocations.startedOn,
      endedOn: t.allocations.endedOn,
    })
    .from(t.cases)
    .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.undoneAt)))
    .where(
      and(
        gte(t.cases.orderStart, window.from),
        lte(t.cases.orderStart, window.to),
        or(isNull(t.cases.endReason), ne(t.cases.endReason, 'logged_in_error')),
        heldIn(db, t, held),
      ),
    )
    .orderBy(asc(t.cases.crn), asc(t.allocations.startedOn), asc(t.allocations.decidedAt));
  return rows.map(({ crn, orderStart, homeLduCode, staffCode, startedOn, endedOn }) => {
    const place = staffCode === null ? NOWHERE : (placeOf.get(staffCode) ?? NOWHERE);
    return { crn, orderStart, homeLduCode, staffCode, startedOn, endedOn, place };
  });
}

const NOWHERE: Place = { teamCode: null, lduCode: null, regionCode: null };

async function loadOfficerPlaces(db: Reader, t: Tables): Promise<Map<StaffCode, Place>> {
  const rows = await db
    .select({
      staffCode: t.officers.staffCode,
      teamCode: t.teams.code,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code));
  return new Map(rows.map(({ staffCode, ...place }) => [staffCode, place]));
}

function heldIn(db: Reader, t: Tables, { unit, lduCodes }: HeldUnit): SQL | undefined {
  if (unit.level === 'nation') return undefined;
  const held = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(t.allocations.undoneAt), officersIn(t, unit)));
  const neverHeld = and(isNull(t.allocations.crn), inArray(t.cases.homeLduCode, [...lduCodes]));
  return or(inArray(t.cases.crn, held), neverHeld);
}
