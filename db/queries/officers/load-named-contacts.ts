import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Absence } from '../../../lib/domain/workload/absence/absence';
import { contactStands, type NamedContact } from '../../../lib/domain/workload/absence/named-contact';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** A contact that stands on a day. */
export interface ContactOfCase extends NamedContact {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly holderStaffCode: StaffCode;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

/** The contacts that stand on a day for cases of officers of a unit who are away. */
export function loadContactsIn(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  return loadStanding(db, t, officersIn(t, unit), onDate);
}

/** The contact of a case that stands on a day: one at the most. */
export function loadContactOf(db: Reader, t: Tables, crn: Crn, onDate: IsoDate): Promise<ContactOfCase[]> {
  return loadStanding(db, t, eq(t.namedContacts.crn, crn), onDate);
}

/** The cases of colleagues for which somebody is the named contact on a day. */
export function loadContactsBy(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  return loadStanding(db, t, eq(t.namedContacts.staffCode, staffCode), onDate);
}

/**
 * Contacts that stand: the case is live and has the officer still for whom they were named, who is away in that same stretch; and
 * the contact is in post, not away, and not barred from the case.
 */
async function loadStanding(
  db: Reader,
  t: Tables,
  where: SQL | undefined,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  const { id, crn, staffCode, holderStaffCode, startsOn, endsOn } = t.namedContacts;
  const rows = await db
    .select({ id, crn, staffCode, holderStaffCode, startsOn, endsOn })
    .from(t.namedContacts)
    .innerJoin(
      t.allocations,
      and(
        eq(t.allocations.crn, crn),
        eq(t.allocations.staffCode, holderStaffCode),
        isNull(t.allocations.endedOn),
        lte(t.allocations.startedOn, startsOn),
      ),
    )
    .innerJoin(t.cases, and(eq(t.cases.crn, crn), isNull(t.cases.endedOn)))
    .innerJoin(t.officers, eq(t.officers.staffCode, holderStaffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        where,
        isNull(t.namedContacts.cancelledAt),
        lte(startsOn, onDate),
        or(isNull(endsOn), gte(endsOn, onDate)),
      ),
    )
    .orderBy(asc(t.namedContacts.recordedAt), asc(id));
  if (rows.length === 0) return [];
  const people = await loadPeople(
    db,
    t,
    rows.map((row) => row.staffCode),
    onDate,
  );
  const absences = await loadAbsences(db, t, [...people.keys(), ...rows.map((row) => row.holderStaffCode)]);
  const barred = await loadBarred(
    db,
    t,
    rows.map((row) => row.crn),
  );
  return rows.flatMap((row) => {
    const name = people.get(row.staffCode);
    const stands =
      contactStands(
        row,
        { holder: absences(row.holderStaffCode), contact: absences(row.staffCode) },
        onDate,
      ) && !barred.has(`${row.crn} ${row.staffCode}`);
    return name !== undefined && stands ? [{ ...row, name }] : [];
  });
}

/** Names of those of some officers who are in post on a day. */
async function loadPeople(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[],
  onDate: IsoDate,
): Promise<Map<StaffCode, string>> {
  const { staffCode, forename, surname, leavingDate } = t.officers;
  const rows = await inChunks([...new Set(codes)], (part) =>
    db.select({ staffCode, forename, surname, leavingDate }).from(t.officers).where(inArray(staffCode, part)),
  );
  return new Map(
    rows.flatMap((row) =>
      row.leavingDate !== null && row.leavingDate <= onDate ? [] : [[row.staffCode, formatListName(row)]],
    ),
  );
}

async function loadAbsences(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[],
): Promise<(staffCode: StaffCode) => readonly Absence[]> {
  const { id, version, staffCode, kind, startDate, endDate, cancelledAt } = t.absences;
  const rows = await inChunks([...new Set(codes)], (part) =>
    db
      .select({ id, version, staffCode, kind, startDate, endDate })
      .from(t.absences)
      .where(and(inArray(staffCode, part), isNull(cancelledAt))),
  );
  const found = groupBy(rows, (row) => String(row.staffCode));
  return (code) => found.get(code) ?? NONE;
}

const NONE: readonly Absence[] = [];

async function loadBarred(db: Reader, t: Tables, crns: readonly Crn[]): Promise<ReadonlySet<string>> {
  const { crn, staffCode, liftedAt } = t.bars;
  const rows = await inChunks([...new Set(crns)], (part) =>
    db
      .select({ crn, staffCode })
      .from(t.bars)
      .where(and(inArray(crn, part), isNull(liftedAt))),
  );
  return new Set(rows.map((row) => `${row.crn} ${row.staffCode}`));
}
