import { and, asc, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import type { ReportKind } from '../../../lib/domain/workload/measure/report-kinds';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

export type StoredCover = Tables['caseCovers']['$inferSelect'];
export type StoredShare = Tables['caseShares']['$inferSelect'];
export type StoredSupport = Tables['supports']['$inferSelect'];

/** Covers by an officer, and of their cases, that end on or after a day; the latest to begin first. Those called off are left out. */
export function loadCoversOf(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  since: IsoDate,
): Promise<StoredCover[]> {
  const { caseCovers: c } = t;
  return db
    .select()
    .from(c)
    .where(
      and(
        or(eq(c.staffCode, staffCode), eq(c.holderStaffCode, staffCode)),
        gte(c.endsOn, since),
        isNull(c.cancelledAt),
      ),
    )
    .orderBy(desc(c.startsOn), asc(c.crn), asc(c.id));
}

/** Covers of some cases that end on or after a day, the first to begin first. Those called off are left out. */
export function loadCoversOfCases(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  since: IsoDate,
): Promise<StoredCover[]> {
  const { caseCovers: c } = t;
  return inChunks(crns, (part) =>
    db
      .select()
      .from(c)
      .where(and(inArray(c.crn, part), gte(c.endsOn, since), isNull(c.cancelledAt)))
      .orderBy(asc(c.startsOn), asc(c.id)),
  );
}

/** One cover; null when there is none, or it was called off. */
export async function findCover(db: Reader, t: Tables, id: string): Promise<StoredCover | null> {
  const [row] = await db
    .select()
    .from(t.caseCovers)
    .where(and(eq(t.caseCovers.id, id), isNull(t.caseCovers.cancelledAt)));
  return row ?? null;
}

/** Shares of some cases, those that began first at the front. */
export function loadSharesOfCases(db: Reader, t: Tables, crns: readonly Crn[]): Promise<StoredShare[]> {
  return inChunks(crns, (part) =>
    db
      .select()
      .from(t.caseShares)
      .where(inArray(t.caseShares.crn, part))
      .orderBy(asc(t.caseShares.startedOn), asc(t.caseShares.id)),
  );
}

/** Shares that an officer holds in colleagues' cases, the latest first. */
export function loadSharesBy(db: Reader, t: Tables, staffCode: StaffCode): Promise<StoredShare[]> {
  return db
    .select()
    .from(t.caseShares)
    .where(eq(t.caseShares.staffCode, staffCode))
    .orderBy(desc(t.caseShares.startedOn), asc(t.caseShares.id));
}

/** One share; null when there is none. */
export async function findShare(db: Reader, t: Tables, id: string): Promise<StoredShare | null> {
  const [row] = await db.select().from(t.caseShares).where(eq(t.caseShares.id, id));
  return row ?? null;
}

/** Support that an officer gave or received on or after a day, the latest first, with what was recorded by mistake. */
export function loadSupportsOf(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  since: IsoDate,
): Promise<StoredSupport[]> {
  const { supports: s } = t;
  return db
    .select()
    .from(s)
    .where(and(or(eq(s.fromStaffCode, staffCode), eq(s.toStaffCode, staffCode)), gte(s.givenOn, since)))
    .orderBy(desc(s.givenOn), asc(s.id));
}

/** One support; null when there is none. */
export async function findSupport(db: Reader, t: Tables, id: string): Promise<StoredSupport | null> {
  const [row] = await db.select().from(t.supports).where(eq(t.supports.id, id));
  return row ?? null;
}

export interface StoredReport {
  readonly reportId: string;
  readonly staffCode: StaffCode;
  readonly kind: ReportKind;
  readonly completedOn: IsoDate;
}

/** Reports that an officer completed on or after a day, the latest first. */
export function loadReportsOf(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  since: IsoDate,
): Promise<StoredReport[]> {
  const { reportId, kind, completedOn } = t.reports;
  return db
    .select({ reportId, staffCode: t.reports.staffCode, kind, completedOn })
    .from(t.reports)
    .where(and(eq(t.reports.staffCode, staffCode), gte(completedOn, since)))
    .orderBy(desc(completedOn), asc(reportId));
}

/** What a line about a case needs: whom it is about, who holds it, and where it stands. */
export interface CaseInBrief {
  readonly crn: Crn;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly restricted: boolean;
  readonly homeLduCode: LduCode | null;
  /** Null where nobody holds it, or it has ended. */
  readonly holderStaffCode: StaffCode | null;
}

/** Cases in brief, whether they have ended or not. */
export async function loadCasesInBrief(db: Reader, t: Tables, crns: readonly Crn[]): Promise<CaseInBrief[]> {
  const { crn, forename, surname, restricted, homeLduCode } = t.cases;
  return inChunks([...new Set(crns)], (part) =>
    db
      .select({
        crn,
        forename,
        surname,
        restricted,
        homeLduCode,
        holderStaffCode: t.allocations.staffCode,
      })
      .from(t.cases)
      .leftJoin(t.allocations, and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)))
      .where(inArray(crn, part)),
  );
}
