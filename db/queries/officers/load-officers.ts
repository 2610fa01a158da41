import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { StaffCode } from '../../../lib/kernel/ids';
import type {
  OfficerRecord,
  RecordedAbsence,
  RecordedReduction,
  TrainingRecord,
} from '../../../lib/domain/workload/measure/officer-record';
import { findReason } from '../../../lib/domain/workload/hours/reductions';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { type MayKnow, WITHHOLD_ALL, withholdReasons } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/**
 * Officers of a unit with hours, reductions, absences and training, by surname. Includes those who have left or not started.
 * What the reader may not know of why is withheld: everything sensitive, unless the caller says who reads.
 */
export async function loadOfficers(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  unit: UnitFilter,
  mayKnow: MayKnow = WITHHOLD_ALL,
): Promise<OfficerRecord[]> {
  const rows = await selectOfficers(db, t, officersIn(t, unit));
  const codes = rows.map((row) => row.staffCode);
  // One after the other: inside a transaction there is one connection.
  const reductions = await loadReductions(db, t, model, codes);
  const absences = await loadAbsences(db, t, codes);
  const training = await loadTraining(db, t, codes);
  return rows.map((row) => {
    const recorded: OfficerRecord = {
      ...row,
      reductions: reductions.get(row.staffCode) ?? [],
      absences: absences.get(row.staffCode) ?? [],
      training: training.get(row.staffCode) ?? [],
    };
    return withholdReasons(model, recorded, mayKnow);
  });
}

async function selectOfficers(
  db: Reader,
  t: Tables,
  where: SQL | undefined,
): Promise<Omit<OfficerRecord, 'reductions' | 'absences' | 'training'>[]> {
  return db
    .select({
      staffCode: t.officers.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      email: t.officers.email,
      grade: t.officers.grade,
      contractedHoursHundredths: t.officers.contractedHoursHundredths,
      startDate: t.officers.startDate,
      leavingDate: t.officers.leavingDate,
      lineManagerStaffCode: t.officers.lineManagerStaffCode,
      version: t.officers.version,
      teamCode: t.teams.code,
      teamName: t.teams.name,
      teamType: t.teams.type,
      lduCode: t.ldus.code,
      lduName: t.ldus.name,
      regionCode: t.regions.code,
      regionName: t.regions.name,
    })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.regions, eq(t.ldus.regionCode, t.regions.code))
    .where(where)
    .orderBy(asc(t.officers.surname), asc(t.officers.forename), asc(t.officers.staffCode));
}

async function loadReductions(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  codes: readonly StaffCode[],
): Promise<Map<StaffCode, RecordedReduction[]>> {
  const rows = await inChunks(codes, (part) =>
    db
      .select()
      .from(t.reductions)
      .where(inArray(t.reductions.staffCode, part))
      .orderBy(asc(t.reductions.startDate), asc(t.reductions.id)),
  );
  const toRecord = (row: (typeof rows)[number]): RecordedReduction & { staffCode: StaffCode } => ({
    staffCode: row.staffCode,
    id: row.id,
    reason: row.reason,
    hoursHundredths: row.hoursHundredths,
    startDate: row.startDate,
    endDate: row.endDate,
    cancelled: row.cancelledAt !== null,
    staysUntilReviewed:
      row.reviewedAt === null && findReason(model.reductionReasons, row.reason)?.neverLapses === true,
    notes: row.notes,
    version: row.version,
  });
  return groupBy(rows.map(toRecord), (row) => row.staffCode);
}

async function loadAbsences(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[],
): Promise<Map<StaffCode, RecordedAbsence[]>> {
  const rows = await inChunks(codes, (part) =>
    db
      .select()
      .from(t.absences)
      .where(and(inArray(t.absences.staffCode, part), isNull(t.absences.cancelledAt)))
      .orderBy(asc(t.absences.startDate), asc(t.absences.id)),
  );
  return groupBy(rows, (row) => row.staffCode);
}

async function loadTraining(
  db: Reader,
  t: Tables,
  codes: readonly StaffCode[],
): Promise<Map<StaffCode, TrainingRecord[]>> {
  const rows = await inChunks(codes, (part) =>
    db
      .select()
      .from(t.officerTraining)
      .where(inArray(t.officerTraining.staffCode, part))
      .orderBy(asc(t.officerTraining.course)),
  );
  return groupBy(rows, (row) => row.staffCode);
}
