import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { columnsWithoutIds } from '../kit/columns-without-ids';

type RegionRow = Tables['regions']['$inferSelect'];
type LduRow = Tables['ldus']['$inferSelect'];
type AreaRow = Tables['lduAreas']['$inferSelect'];
type TeamRecord = Tables['teams']['$inferSelect'];
type ServesRow = Tables['teamServes']['$inferSelect'];
/** What a name is searched and sorted by is written with the name. */
export type OfficerRecordRow = Omit<Tables['officers']['$inferSelect'], 'nameKey'>;
export type TrainingRow = Tables['officerTraining']['$inferSelect'];
export type ReductionRecordRow = Tables['reductions']['$inferSelect'];
export type AbsenceRecordRow = Tables['absences']['$inferSelect'];
/** Ids of people and staff are the database's own: an import neither reads nor writes them. */
export type OversightRecordRow = Omit<Tables['oversights']['$inferSelect'], 'personId' | 'staffId'>;
export type ReportRecordRow = Tables['reports']['$inferSelect'];
export type CaseRecordRow = Omit<Tables['cases']['$inferSelect'], 'nameKey'>;
export type AllocationRow = Omit<Tables['allocations']['$inferSelect'], 'personId' | 'staffId'>;

export interface StoredEstate {
  readonly regions: readonly RegionRow[];
  readonly ldus: readonly LduRow[];
  readonly areas: readonly AreaRow[];
  readonly teams: readonly TeamRecord[];
  readonly serves: readonly ServesRow[];
}

/** The whole estate as it is stored: a few thousand rows at most. */
export async function loadStoredEstate(db: Reader, t: Tables): Promise<StoredEstate> {
  return {
    regions: await db.select().from(t.regions),
    ldus: await db.select().from(t.ldus),
    areas: await db.select().from(t.lduAreas),
    teams: await db.select().from(t.teams),
    serves: await db.select().from(t.teamServes),
  };
}

/** Every officer, those who have left as well. */
export async function loadStoredOfficers(db: Reader, t: Tables): Promise<OfficerRecordRow[]> {
  return db.select().from(t.officers);
}

/** The training recorded of these officers. */
export async function loadStoredTraining(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[],
): Promise<TrainingRow[]> {
  return inChunks(codes, (part) =>
    db.select().from(t.officerTraining).where(inArray(t.officerTraining.staffCode, part)),
  );
}

/** Reductions of these officers, or of all, cancelled ones included. */
export async function loadStoredReductions(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[] | 'all',
): Promise<ReductionRecordRow[]> {
  if (codes === 'all') return db.select().from(t.reductions);
  return inChunks(codes, (part) =>
    db.select().from(t.reductions).where(inArray(t.reductions.staffCode, part)),
  );
}

/** Absences of these officers, or of all. */
export async function loadStoredAbsences(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[] | 'all',
): Promise<AbsenceRecordRow[]> {
  if (codes === 'all') return db.select().from(t.absences);
  return inChunks(codes, (part) => db.select().from(t.absences).where(inArray(t.absences.staffCode, part)));
}

/** Reports by id. */
export async function loadStoredReports(
  db: Reader,
  t: Tables,
  ids: readonly string[],
): Promise<ReportRecordRow[]> {
  return inChunks(ids, (part) => db.select().from(t.reports).where(inArray(t.reports.reportId, part)));
}

/** The id of every report. */
export async function loadReportIds(db: Reader, t: Tables): Promise<string[]> {
  return (await db.select({ id: t.reports.reportId }).from(t.reports)).map((row) => row.id);
}

/** Cases by CRN, ended ones included. */
export async function loadStoredCases(db: Reader, t: Tables, crns: readonly Crn[]): Promise<CaseRecordRow[]> {
  return inChunks(crns, (part) => db.select().from(t.cases).where(inArray(t.cases.crn, part)));
}

/** The open allocations of cases. */
export async function loadOpenAllocations(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<AllocationRow[]> {
  return inChunks(crns, (part) =>
    db
      .select(columnsWithoutIds(t.allocations))
      .from(t.allocations)
      .where(and(inArray(t.allocations.crn, part), isNull(t.allocations.endedOn))),
  );
}

/** Every allocation of cases, past ones included, but those that were undone. */
export async function loadAllocationsOf(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<AllocationRow[]> {
  return inChunks(crns, (part) =>
    db
      .select(columnsWithoutIds(t.allocations))
      .from(t.allocations)
      .where(and(inArray(t.allocations.crn, part), isNull(t.allocations.undoneAt))),
  );
}

/** Oversight that files brought of these cases. */
export async function loadStoredOversights(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<OversightRecordRow[]> {
  return inChunks(crns, (part) =>
    db
      .select(columnsWithoutIds(t.oversights))
      .from(t.oversights)
      .where(and(inArray(t.oversights.crn, part), eq(t.oversights.decidedBy, 'import'))),
  );
}

/** The CRN of every live case. */
export async function loadLiveCrns(db: Reader, t: Tables): Promise<Crn[]> {
  return (await db.select({ crn: t.cases.crn }).from(t.cases).where(isNull(t.cases.endedOn))).map(
    (row) => row.crn,
  );
}

/** Every home area that stands on a case, as written there. */
export async function loadCaseAreas(db: Reader, t: Tables): Promise<string[]> {
  const rows = await db.selectDistinct({ area: t.cases.area }).from(t.cases).where(isNotNull(t.cases.area));
  return rows.flatMap((row) => (row.area === null ? [] : [row.area]));
}
