import { findGrade, isCoWorkerGrade, modelVersionOf } from '../../../lib/domain/workload/model/model';
import { addMonths, londonDayEnd } from '../../../lib/kernel/dates';
import { groupBy } from '../../../lib/kernel/collections';
import { availableLines } from '../../../lib/domain/workload/hours/available-lines';
import type { OfficerFacts } from '../../../lib/domain/workload/measure/measure-officer';
import { REPORT_KINDS } from '../../../lib/domain/workload/measure/report-kinds';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import { RULES_VERSION } from '../../../lib/domain/workload/model/rules-version';
import { workloadState } from '../../../lib/domain/workload/measure/states';
import type { Tables } from '../../store';
import type { AllocationRow } from './allocations';
import { bandRow } from './band-row';
import type { CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { SNAPSHOT_MONTHS } from '../plan/published';
import type { DemoReport } from './reports';
import type { DemoOfficer } from '../staff';

export type SnapshotRow = Tables['officerSnapshots']['$inferInsert'];

export interface SnapshotInputs {
  readonly calendar: Calendar;
  readonly staff: readonly DemoOfficer[];
  /** Hours, reductions and absences of an officer as they were known at an instant, as the database will give them back. */
  readonly factsOf: (officer: DemoOfficer, knownAt: string) => OfficerFacts;
  readonly cases: readonly CaseRow[];
  readonly allocations: readonly AllocationRow[];
  readonly reports: readonly DemoReport[];
}

/** Points, cases and provisional bands of one officer on each day of the history, added up from the changes of each day. */
interface Running {
  readonly points: Int32Array;
  readonly cases: Int32Array;
  readonly provisional: Int32Array;
}

/**
 * The snapshots that 13 months of nights would have stored, replayed from the rows themselves: the day's holdings and
 * reports, and the day's hours. The last one is yesterday's. Everybody who works there has one.
 */
export function buildSnapshots(inputs: SnapshotInputs): SnapshotRow[] {
  const { calendar, staff } = inputs;
  const first = calendar.offsetOf(addMonths(calendar.today, -SNAPSHOT_MONTHS));
  const running = addUp(inputs, first);
  const ends: string[] = [];
  for (let offset = first; offset < 0; offset += 1)
    ends.push(londonDayEnd(calendar.date(offset)).toISOString());
  return staff.flatMap((officer) =>
    snapshotsOf(inputs, officer, { first, ends }, running.get(officer.staffCode)),
  );
}

function addUp(
  { calendar, cases, allocations, reports }: SnapshotInputs,
  first: number,
): Map<string, Running> {
  const lines = new Map(cases.map((row) => [row.crn, bandRow(row).line]));
  const sums = new Map<string, Running>();
  const ofOfficer = (staffCode: string): Running => {
    const known = sums.get(staffCode);
    if (known) return known;
    const days = -first + 1;
    const fresh = {
      points: new Int32Array(days),
      cases: new Int32Array(days),
      provisional: new Int32Array(days),
    };
    sums.set(staffCode, fresh);
    return fresh;
  };
  /** Counts an amount on every day from one offset up to, not including, another. */
  const add = (list: Int32Array, from: number, until: number, amount: number): void => {
    const start = Math.max(0, from - first);
    if (until <= first || start >= list.length) return;
    list[start] = (list[start] ?? 0) + amount;
    const stop = until - first;
    if (stop < list.length) list[stop] = (list[stop] ?? 0) - amount;
  };
  for (const row of allocations) {
    const line = lines.get(row.crn);
    if (!line) continue;
    const from = calendar.offsetOf(row.startedOn);
    const until = row.endedOn ? calendar.offsetOf(row.endedOn) : 1;
    const officer = ofOfficer(row.staffCode);
    add(officer.points, from, until, line.pointsHundredths);
    add(officer.cases, from, until, 1);
    if (line.provisional) add(officer.provisional, from, until, 1);
  }
  for (const [staffCode, own] of groupBy(reports, (report) => report.staffCode)) {
    for (const kind of REPORT_KINDS) {
      const points = IBAT_4.reportPoints[kind] * 100;
      for (const report of own.filter((entry) => entry.kind === kind))
        add(ofOfficer(staffCode).points, report.offset, report.offset + IBAT_4.reportDays, points);
    }
  }
  for (const running of sums.values())
    for (const list of [running.points, running.cases, running.provisional])
      for (let day = 1; day < list.length; day += 1) list[day] = (list[day] ?? 0) + (list[day - 1] ?? 0);
  return sums;
}

/** Somebody with hours who holds no case in their own name. */
function isCoWorker(code: string | null): boolean {
  const grade = findGrade(IBAT_4, code);
  return grade !== null && grade.targetPoints > 0 && isCoWorkerGrade(grade);
}

/** The days of the history: the offset of the first one, and the instant at which each is over. */
interface Nights {
  readonly first: number;
  readonly ends: readonly string[];
}

function snapshotsOf(
  { calendar, factsOf }: SnapshotInputs,
  officer: DemoOfficer,
  { first, ends }: Nights,
  sums: Running | undefined,
): SnapshotRow[] {
  const rows: SnapshotRow[] = [];
  for (let offset = Math.max(first, officer.startOffset); offset < 0; offset += 1) {
    const day = offset - first;
    const caseCount = sums?.cases[day] ?? 0;
    if (officer.leavingOffset !== null && offset >= officer.leavingOffset && caseCount === 0) continue;
    const onDate = calendar.date(offset);
    const knownAt = ends[day] ?? '';
    const facts = factsOf(officer, knownAt);
    const known = findGrade(IBAT_4, facts.grade) !== null && facts.contractedHoursHundredths !== null;
    const pointsUsedHundredths = sums?.points[day] ?? 0;
    const pointsAvailable = availableLines(IBAT_4, facts, onDate).reduce(
      (sum, line) => sum + line.pointsAvailable,
      0,
    );
    rows.push({
      staffCode: officer.staffCode,
      onDate,
      teamCode: officer.teamCode,
      grade: facts.grade,
      pointsUsedHundredths,
      pointsAvailable,
      caseCount,
      provisionalCount: sums?.provisional[day] ?? 0,
      state: known ? workloadState(pointsUsedHundredths, pointsAvailable, IBAT_4.thresholds) : 'unknown',
      modelVersion: modelVersionOf(IBAT_4),
      rulesVersion: RULES_VERSION,
      // Work is shared from the day of loading on: a co-worker carried nothing before.
      besideHundredths: isCoWorker(facts.grade) ? 0 : null,
      contractedHoursHundredths: facts.contractedHoursHundredths,
      knownAt,
    });
  }
  return rows;
}
