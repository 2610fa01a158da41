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

/** Whose cases: those that officers of a unit have held, and those of some LDUs, or of no known LDU, that nobody ever held. */
export interface HeldUnit {
  readonly unit: UnitFilter;
  readonly lduCodes: readonly LduCode[];
  /** Cases without a home that nobody ever held; of the nation they are read anyhow. */
  readonly homeless?: boolean;
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
  const rows: HoldingRow[] = [];
  // One after the other: together they would read every case there is.
  for (const condition of heldIn(db, t, held))
    rows.push(...(await selectHoldings(db, t, and(began, condition))).map(toHolding));
  return rows;
}

function selectHoldings(db: Reader, t: Tables, condition: SQL | undefined) {
  return db
    .select({
      crn: t.cases.crn,
      orderStart: t.cases.orderStart,
      releaseDate: t.cases.releaseDate,
      setting: t.cases.setting,
      homeLduCode: t.cases.homeLduCode,
      staffCode: t.allocations.staffCode,
      startedOn: t.allocations.startedOn,
      endedOn: t.allocations.endedOn,
      teamCode: t.teams.code,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(t.cases)
    .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.undoneAt)))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(condition, or(isNull(t.cases.endReason), ne(t.cases.endReason, 'logged_in_error'))))
    .orderBy(asc(t.cases.crn), asc(t.allocations.startedOn), asc(t.allocations.decidedAt));
}

function toHolding({ teamCode, lduCode, regionCode, ...row }: Omit<HoldingRow, 'place'> & Place): HoldingRow {
  return { ...row, place: { teamCode, lduCode, regionCode } };
}

/** The conditions, one of which each case meets. */
function heldIn(db: Reader, t: Tables, { unit, lduCodes, homeless = false }: HeldUnit): (SQL | undefined)[] {
  if (unit.level === 'nation') return [undefined];
  const held = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(t.allocations.undoneAt), officersIn(t, unit)));
  const neverHeld = (home: SQL) => and(isNull(t.allocations.crn), home);
  return [
    inArray(t.cases.crn, held),
    ...(lduCodes.length === 0 ? [] : [neverHeld(inArray(t.cases.homeLduCode, [...lduCodes]))]),
    ...(homeless ? [neverHeld(isNull(t.cases.homeLduCode))] : []),
  ];
}
