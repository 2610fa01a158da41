import { inArray } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type {
  OfficerRecord,
  RecordedAbsence,
  RecordedReduction,
} from '../../../lib/domain/workload/measure/officer-record';
import { findReason } from '../../../lib/domain/workload/hours/reductions';
import { type MayKnow, withholdReasons } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { selectTeamPlaces } from '../estate/load-estate';
import { isKnown, rowsAsKnown, selectVersions, versionsOf } from '../rules/load-versions';
import { keptAbsence, keptOfficer, keptReduction } from '../kit/past-facts';
import type { RowsOf } from '../kit/together';

/** What officers as they were known at an instant are read from. */
export function officerAsOfReads(db: Reader, t: Tables, staffCodes: StaffCode[], knownAt: string) {
  const { officers: o, reductions: r, absences: a } = t;
  const idsOf = (of: typeof r | typeof a) =>
    db.select({ id: of.id }).from(of).where(inArray(of.staffCode, staffCodes));
  return {
    officers: db.select().from(o).where(inArray(o.staffCode, staffCodes)),
    oldOfficers: selectVersions(db, t, 'officer', { keys: staffCodes }, knownAt),
    reductions: db.select().from(r).where(inArray(r.staffCode, staffCodes)),
    oldReductions: selectVersions(db, t, 'reduction', { keys: idsOf(r), staffCodes }, knownAt),
    absences: db.select().from(a).where(inArray(a.staffCode, staffCodes)),
    oldAbsences: selectVersions(db, t, 'absence', { keys: idsOf(a), staffCodes }, knownAt),
    places: selectTeamPlaces(db, t),
  };
}

type Rows = RowsOf<ReturnType<typeof officerAsOfReads>>;

/**
 * Officers as they were known at an instant: team, grade, hours, dates, reductions and absences. Names are those of now,
 * and a team stands where it stands now. Training is not replayed: it moves no workload. Those not yet recorded are left out.
 */
export function toOfficersAsOf(
  model: Pick<WorkloadModel, 'reductionReasons'>,
  rows: Rows,
  knownAt: string,
  mayKnow: MayKnow,
): OfficerRecord[] {
  const versions = versionsOf(keptOfficer, rows.oldOfficers);
  const places = new Map(rows.places.map((place) => [place.teamCode, place]));
  const reductions = reductionsAsOf(model, rows, knownAt);
  const absences = absencesAsOf(rows, knownAt);
  return rows.officers.flatMap((now): OfficerRecord[] => {
    const { recordedAt, nameKey: _key, ...row } = { ...now, ...versions.get(now.staffCode) };
    const place = places.get(row.teamCode);
    if (!place || !isKnown(recordedAt, knownAt)) return [];
    const record: OfficerRecord = {
      ...row,
      ...place,
      reductions: reductions.get(row.staffCode) ?? [],
      absences: absences.get(row.staffCode) ?? [],
      training: [],
    };
    // Who may know is asked of today: of the team and the line manager of now.
    const current: OfficerRecord = { ...record, ...places.get(now.teamCode) };
    return [withholdReasons(model, record, (_, fact) => mayKnow(current, fact))];
  });
}

/** Cancelled and reviewed are instants of their own: what was called off later was not called off yet. */
function reductionsAsOf(
  model: Pick<WorkloadModel, 'reductionReasons'>,
  rows: Rows,
  knownAt: string,
): Map<string, RecordedReduction[]> {
  const versions = versionsOf(keptReduction, rows.oldReductions);
  const records = rowsAsKnown(rows.reductions, versions, (row) => row.id, knownAt).map((row) => ({
    ...row,
    cancelled: row.cancelledAt !== null && row.cancelledAt < knownAt,
    staysUntilReviewed:
      (row.reviewedAt === null || row.reviewedAt >= knownAt) &&
      findReason(model.reductionReasons, row.reason)?.neverLapses === true,
  }));
  return groupBy(records.sort(byStart), (row) => String(row.staffCode));
}

function absencesAsOf(rows: Rows, knownAt: string): Map<string, RecordedAbsence[]> {
  const versions = versionsOf(keptAbsence, rows.oldAbsences);
  const known = rowsAsKnown(rows.absences, versions, (row) => row.id, knownAt).filter(
    (row) => row.cancelledAt === null || row.cancelledAt >= knownAt,
  );
  return groupBy(known.sort(byStart), (row) => String(row.staffCode));
}

interface Dated {
  readonly id: string;
  readonly startDate: string;
}

function byStart(a: Dated, b: Dated): number {
  return a.startDate.localeCompare(b.startDate) || a.id.localeCompare(b.id);
}
