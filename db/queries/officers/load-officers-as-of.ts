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
import { type MayKnow, WITHHOLD_ALL, withholdReasons } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { loadTeamPlaces } from '../estate/load-estate';
import { type AsOf, isKnown, loadVersions, rowsAsKnown } from '../rules/load-versions';
import { keptAbsence, keptOfficer, keptReduction } from '../kit/past-facts';

/**
 * Officers as they were known at an instant: team, grade, hours, dates, reductions and absences. Names are those of now,
 * and a team stands where it stands now. Training is not replayed: it moves no workload. Those not yet recorded are left out.
 */
export async function loadOfficersAsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  staffCodes: readonly StaffCode[],
  asOf: AsOf,
  mayKnow: MayKnow = WITHHOLD_ALL,
): Promise<OfficerRecord[]> {
  const { knownAt } = asOf;
  const current = await inChunks(staffCodes, (part) =>
    db.select().from(t.officers).where(inArray(t.officers.staffCode, part)),
  );
  const kind = { thing: 'officer', shape: keptOfficer } as const;
  const versions = await loadVersions(db, t, kind, { keys: staffCodes }, knownAt);
  const places = new Map((await loadTeamPlaces(db, t)).map((place) => [place.teamCode, place]));
  const reductions = await loadReductionsAsOf(db, t, model, staffCodes, knownAt);
  const absences = await loadAbsencesAsOf(db, t, staffCodes, knownAt);
  return current.flatMap((now): OfficerRecord[] => {
    const { recordedAt, ...row } = { ...now, ...versions.get(now.staffCode) };
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
async function loadReductionsAsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  staffCodes: readonly StaffCode[],
  knownAt: string,
): Promise<Map<string, RecordedReduction[]>> {
  const current = await inChunks(staffCodes, (part) =>
    db.select().from(t.reductions).where(inArray(t.reductions.staffCode, part)),
  );
  const keys = current.map((row) => row.id);
  const kind = { thing: 'reduction', shape: keptReduction } as const;
  const versions = await loadVersions(db, t, kind, { keys, staffCodes }, knownAt);
  const records = rowsAsKnown(current, versions, (row) => row.id, knownAt).map((row) => ({
    ...row,
    cancelled: row.cancelledAt !== null && row.cancelledAt < knownAt,
    staysUntilReviewed:
      (row.reviewedAt === null || row.reviewedAt >= knownAt) &&
      findReason(model.reductionReasons, row.reason)?.neverLapses === true,
  }));
  return groupBy(records.sort(byStart), (row) => String(row.staffCode));
}

async function loadAbsencesAsOf(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  knownAt: string,
): Promise<Map<string, RecordedAbsence[]>> {
  const current = await inChunks(staffCodes, (part) =>
    db.select().from(t.absences).where(inArray(t.absences.staffCode, part)),
  );
  const keys = current.map((row) => row.id);
  const kind = { thing: 'absence', shape: keptAbsence } as const;
  const versions = await loadVersions(db, t, kind, { keys, staffCodes }, knownAt);
  const known = rowsAsKnown(current, versions, (row) => row.id, knownAt).filter(
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
