import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { OfficerRecord, RecordedReduction } from '../../../lib/domain/workload/measure/officer-record';
import { findReason } from '../../../lib/domain/workload/hours/reductions';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { type MayKnow, WITHHOLD_ALL, withholdReasons } from '../../../lib/domain/workload/measure/withheld';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { renamed, type RowsOf, together } from '../kit/together';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { byOfficerName } from '../kit/by-name';

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
  return toOfficers(model, await together(db, officerReads(db, t, unit)), mayKnow);
}

/** What the officers of a unit are read from. */
export function officerReads(db: Reader, t: Tables, unit: UnitFilter) {
  const inUnit = officersIn(t, unit);
  return {
    officers: selectOfficers(db, t, unit),
    reductions: db
      .select(getTableColumns(t.reductions))
      .from(t.reductions)
      .innerJoin(t.officers, eq(t.reductions.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(inUnit)
      .orderBy(asc(t.reductions.startDate), asc(t.reductions.id)),
    absences: db
      .select(getTableColumns(t.absences))
      .from(t.absences)
      .innerJoin(t.officers, eq(t.absences.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(isNull(t.absences.cancelledAt), inUnit))
      .orderBy(asc(t.absences.startDate), asc(t.absences.id)),
    training: db
      .select(getTableColumns(t.officerTraining))
      .from(t.officerTraining)
      .innerJoin(t.officers, eq(t.officerTraining.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(inUnit)
      .orderBy(asc(t.officerTraining.course)),
  };
}

/** The officers of the rows that were read, as far as their reader may know them. */
export function toOfficers(
  model: Pick<WorkloadModel, 'reductionReasons'>,
  rows: RowsOf<ReturnType<typeof officerReads>>,
  mayKnow: MayKnow,
): OfficerRecord[] {
  const recorded = rows.reductions.map((row): RecordedReduction & { staffCode: StaffCode } => ({
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
  }));
  const reductions = groupBy(recorded, (row) => row.staffCode);
  const absences = groupBy(rows.absences, (row) => row.staffCode);
  const training = groupBy(rows.training, (row) => row.staffCode);
  return rows.officers.map((row) => {
    const record: OfficerRecord = {
      ...row,
      reductions: reductions.get(row.staffCode) ?? [],
      absences: absences.get(row.staffCode) ?? [],
      training: training.get(row.staffCode) ?? [],
    };
    return withholdReasons(model, record, mayKnow);
  });
}

function selectOfficers(db: Reader, t: Tables, unit: UnitFilter) {
  const o = t.officers;
  return db
    .select({
      staffCode: o.staffCode,
      forename: o.forename,
      surname: o.surname,
      email: o.email,
      grade: o.grade,
      contractedHoursHundredths: o.contractedHoursHundredths,
      startDate: o.startDate,
      leavingDate: o.leavingDate,
      lineManagerStaffCode: o.lineManagerStaffCode,
      version: o.version,
      teamCode: o.teamCode,
      teamName: renamed(t.teams.name, 'team_name'),
      teamType: t.teams.type,
      lduCode: t.teams.lduCode,
      lduName: renamed(t.ldus.name, 'ldu_name'),
      regionCode: t.ldus.regionCode,
      regionName: renamed(t.regions.name, 'region_name'),
    })
    .from(o)
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.regions, eq(t.ldus.regionCode, t.regions.code))
    .where(officersIn(t, unit))
    .orderBy(...byOfficerName(db, t));
}
