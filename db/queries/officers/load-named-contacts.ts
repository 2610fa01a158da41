import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Absence } from '../../../lib/domain/workload/absence/absence';
import { contactStands, type NamedContact } from '../../../lib/domain/workload/absence/named-contact';
import type { Reader, Tables } from '../../store';
import { chunked } from '../kit/chunked';
import { together } from '../kit/together';
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
export async function loadContactsIn(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  return standingOf(db, t, await selectContacts(db, t, officersIn(t, unit), onDate), onDate);
}

/** The contacts of a unit that were named for a day, whether they stand (`standingOf`) or not. */
export function contactReads(db: Reader, t: Tables, unit: UnitFilter, onDate: IsoDate) {
  return { contacts: selectContacts(db, t, officersIn(t, unit), onDate) };
}

/** The contact of a case that stands on a day: one at the most. */
export async function loadContactOf(
  db: Reader,
  t: Tables,
  crn: Crn,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  return standingOf(db, t, await selectContacts(db, t, eq(t.namedContacts.crn, crn), onDate), onDate);
}

/** The cases of colleagues for which somebody is the named contact on a day. */
export async function loadContactsBy(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  const rows = await selectContacts(db, t, eq(t.namedContacts.staffCode, staffCode), onDate);
  return standingOf(db, t, rows, onDate);
}

/** Contacts for a day: the case is live and has the officer still for whom they were named. */
function selectContacts(db: Reader, t: Tables, where: SQL | undefined, onDate: IsoDate) {
  const { id, crn, staffCode, holderStaffCode, startsOn, endsOn } = t.namedContacts;
  return db
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
}

type ContactRow = Awaited<ReturnType<typeof selectContacts>>[number];

/** Those of them that stand: the holder is away in that same stretch; the contact is in post, not away, and not barred from the case. */
export async function standingOf(
  db: Reader,
  t: Tables,
  rows: readonly ContactRow[],
  onDate: IsoDate,
): Promise<ContactOfCase[]> {
  const { people, absences, barred } = await loadGround(db, t, rows, onDate);
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

/** What contacts are judged by: the names of those in post, absences of contacts and holders, and bars. */
async function loadGround(db: Reader, t: Tables, rows: readonly ContactRow[], onDate: IsoDate) {
  const { officers: o, absences: a, bars: b } = t;
  const found = [];
  for (const part of chunked(rows)) {
    const codes = part.map((row) => row.staffCode);
    const reads = await together(db, {
      people: db
        .select({
          staffCode: o.staffCode,
          forename: o.forename,
          surname: o.surname,
          leavingDate: o.leavingDate,
        })
        .from(o)
        .where(inArray(o.staffCode, codes)),
      absences: db
        .select({
          id: a.id,
          version: a.version,
          staffCode: a.staffCode,
          kind: a.kind,
          startDate: a.startDate,
          endDate: a.endDate,
        })
        .from(a)
        .where(
          and(
            inArray(a.staffCode, [...codes, ...part.map((row) => row.holderStaffCode)]),
            isNull(a.cancelledAt),
          ),
        ),
      bars: db
        .select({ crn: b.crn, staffCode: b.staffCode })
        .from(b)
        .where(
          and(
            inArray(
              b.crn,
              part.map((row) => row.crn),
            ),
            isNull(b.liftedAt),
          ),
        ),
    });
    found.push(reads);
  }
  const inPost = found
    .flatMap(({ people }) => people)
    .filter((row) => row.leavingDate === null || row.leavingDate > onDate);
  const away = groupBy(distinct(found.flatMap(({ absences }) => absences)), (row) => String(row.staffCode));
  return {
    people: new Map(inPost.map((row) => [row.staffCode, formatListName(row)])),
    absences: (code: StaffCode): readonly Absence[] => away.get(code) ?? NONE,
    barred: new Set(found.flatMap(({ bars }) => bars.map((row) => `${row.crn} ${row.staffCode}`))),
  };
}

/** Once each, where two parts of a long list asked for the same officer. */
function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

const NONE: readonly Absence[] = [];
