import { and, asc, eq, gte, inArray, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import type { Place } from '../../../lib/domain/access/can';
import type { Setting } from '../../../lib/domain/banding/case-vocabulary';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** One holding of a case that began in a window; the officer's fields are null for a case that nobody ever held. */
export interface HoldingRow {
  readonly crn: Crn;
  readonly orderStart: IsoDate | null;
  readonly releaseDate: IsoDate | null;
  readonly setting: Setting;
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
  const { orderStart } = t.cases;
  return loadHoldings(db, t, held, and(gte(orderStart, window.from), lte(orderStart, window.to)));
}

/** The same of the cases that began in a window with their order, or, on licence, with their release. */
export async function loadHoldingsOfStarted(
  db: Reader,
  t: Tables,
  held: HeldUnit,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<HoldingRow[]> {
  const { orderStart, releaseDate, setting } = t.cases;
  const began = and(ne(setting, 'custody'), gte(orderStart, from), lte(orderStart, to));
  const released = and(eq(setting, 'licence'), gte(releaseDate, from), lte(releaseDate, to));
  return loadHoldings(db, t, held, or(began, released));
}

async function loadHoldings(
  db: Reader,
  t: Tables,
  held: HeldUnit,
  began: SQL | undefined,
): Promise<HoldingRow[]> {
  const placeOf = await loadOfficerPlaces(db, t);
  const rows = await db
    .select({
      crn: t.cases.crn,
      orderStart: t.cases.orderStart,
      releaseDate: t.cases.releaseDate,
      setting: t.cases.setting,
      homeLduCode: t.cases.homeLduCode,
      staffCode: t.allocations.staffCode,
      startedOn: t.allocations.startedOn,
      endedOn: t.allocations.endedOn,
    })
    .from(t.cases)
    .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.undoneAt)))
    .where(
      and(
        began,
        or(isNull(t.cases.endReason), ne(t.cases.endReason, 'logged_in_error')),
        heldIn(db, t, held),
      ),
    )
    .orderBy(asc(t.cases.crn), asc(t.allocations.startedOn), asc(t.allocations.decidedAt));
  return rows.map((row) => {
    const place = row.staffCode === null ? NOWHERE : (placeOf.get(row.staffCode) ?? NOWHERE);
    return { ...row, place };
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
