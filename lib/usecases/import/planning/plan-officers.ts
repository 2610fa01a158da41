import 'server-only';
import type { OfficerRecordRow, TrainingRow } from '../../../../db/queries/import/load-import-facts';
import { groupBy } from '../../../kernel/collections';
import { laterOf } from '../../../kernel/dates';
import { formatFullName } from '../../../kernel/format';
import type { StaffCode } from '../../../kernel/ids';
import type { GivenOfficer, OfficerRow } from '../reading/columns/columns-of-estate';
import { mayStayUnderClosed } from '../../../domain/allocation/routing/estate-changes';
import { leadsTo } from '../../../domain/workload/hours/line-manager-circle';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import {
  differences,
  emptyOutcome,
  type FileOutcome,
  type ImportScope,
  type PlannedAudit,
  type PlanPart,
} from './import-plan';
import { takeEffect } from './row-effect';
import { guardOfficer, officerStands } from '../guards/guard-staff';
import type { EstateAfter } from './plan-estate';
import { warnOfSharedEmails } from './shared-emails';
import { type CourseChange, type CourseRow, settleTraining } from './settle-training';
import { NAME_NEEDED } from '../../../domain/workload/measure/officer-fields';

type OfficersFile = ReadFile<OfficerRow, GivenOfficer>;

/** The officers as they will stand, for what points at them. */
export interface OfficersAfter {
  /** Whether a staff code stands for somebody, refused rows included: what points at them is not refused again. */
  readonly isKnown: (staffCode: StaffCode) => boolean;
  /** Whole hundredths a week; null when none are recorded. */
  readonly contractedHours: (staffCode: StaffCode) => number | null;
  /** Null when none is recorded. */
  readonly grade: (staffCode: StaffCode) => string | null;
  /** Officers whose contracted hours change, with their row: their reductions are checked again. */
  readonly changedHours: ReadonlyMap<StaffCode, FileRow<GivenOfficer>>;
}

/** The officers when officers.csv is not among the files. */
export function officersAsStored(stored: readonly OfficerRecordRow[]): OfficersAfter {
  const hours = new Map(stored.map((row) => [row.staffCode, row.contractedHoursHundredths]));
  const grades = new Map(stored.map((row) => [row.staffCode, row.grade]));
  return {
    isKnown: (code) => hours.has(code),
    contractedHours: (code) => hours.get(code) ?? null,
    grade: (code) => grades.get(code) ?? null,
    changedHours: new Map(),
  };
}

/** What officers.csv changes: officers, who manages them, and their training. */
export function planOfficers(
  file: OfficersFile,
  stored: readonly OfficerRecordRow[],
  training: readonly TrainingRow[],
  estate: EstateAfter,
  scope: ImportScope,
): PlanPart & { readonly after: OfficersAfter } {
  const known = new Map(stored.map((row) => [row.staffCode, row]));
  const inFile = new Set<string>([...file.rows.map((entry) => entry.values.staffCode), ...file.refusedKeys]);
  const isKnown = (code: StaffCode): boolean => known.has(code) || inFile.has(code);
  const trainingOf = groupBy(training, (row) => row.staffCode);
  const into: OfficersPlan = {
    officers: [],
    training: [],
    removedTraining: [],
    audits: [],
    outcome: emptyOutcome(file.file),
  };
  const hours = new Map(stored.map((row) => [row.staffCode, row.contractedHoursHundredths]));
  const grades = new Map(stored.map((row) => [row.staffCode, row.grade]));
  const changedHours = new Map<StaffCode, FileRow<GivenOfficer>>();
  const emails = new Map<StaffCode, string | null>();
  const managers = new Map<string, string | null>(
    stored.map((row) => [row.staffCode, row.lineManagerStaffCode]),
  );
  for (const entry of file.rows) {
    const before = known.get(entry.values.staffCode) ?? null;
    const said = mergeOfficer(file, entry, before, scope);
    const after = before === null ? said : guardOfficer(file, entry, before, said, scope);
    // Who left before their team was closed stays under it.
    const teamStays =
      before?.teamCode === after.teamCode && mayStayUnderClosed(after.leavingDate, scope.today);
    checkOfficer(file, entry, { after, teamStays }, estate, isKnown, scope);
    const courses = settleTraining(file, entry, trainingOf.get(after.staffCode) ?? [], scope);
    addOfficer(into, before, after, courses);
    const sameHours = before === null || before.contractedHoursHundredths === after.contractedHoursHundredths;
    if (!sameHours) changedHours.set(after.staffCode, entry);
    hours.set(after.staffCode, after.contractedHoursHundredths);
    grades.set(after.staffCode, after.grade);
    emails.set(after.staffCode, after.email);
    managers.set(after.staffCode, after.lineManagerStaffCode);
  }
  checkCircles(file, known, managers, scope);
  warnOfSharedEmails(file, stored, emails, scope.log);
  if (scope.complete) endMissingOfficers(stored, inFile, scope, into);
  const { audits, outcome, ...writes } = into;
  return {
    writes,
    audits,
    outcome,
    after: {
      isKnown,
      contractedHours: (code) => hours.get(code) ?? null,
      grade: (code) => grades.get(code) ?? null,
      changedHours,
    },
  };
}

interface OfficersPlan {
  readonly officers: OfficerRecordRow[];
  readonly training: CourseRow[];
  readonly removedTraining: CourseRow[];
  readonly audits: PlannedAudit[];
  readonly outcome: FileOutcome;
}

/** Adds what one row comes to: a new officer, a changed one with an audit entry, or nothing. */
function addOfficer(
  into: OfficersPlan,
  before: OfficerRecordRow | null,
  after: OfficerRecordRow,
  courses: CourseChange,
): void {
  const { staffCode } = after;
  const changed = before === null ? null : differences(before, after);
  into.training.push(...courses.added);
  into.removedTraining.push(...courses.removed);
  if (before === null) {
    into.officers.push(after);
    takeEffect(into.outcome, 'added', staffCode, { name: formatFullName(after) });
    return;
  }
  if (changed === null && !courses.changed) into.outcome.unchanged += 1;
  else
    takeEffect(into.outcome, 'changed', staffCode, {
      name: formatFullName(after),
      from: { ...changed?.from, ...(courses.changed ? courses.detail.from : {}) },
      to: { ...changed?.to, ...(courses.changed ? courses.detail.to : {}) },
    });
  if (changed !== null) {
    into.officers.push({ ...after, version: after.version + 1 });
    into.audits.push({
      thingKey: staffCode,
      event: { action: 'officer.edited', thingType: 'officer', detail: changed },
    });
  }
  if (courses.changed)
    into.audits.push({
      thingKey: staffCode,
      event: { action: 'training.changed', thingType: 'officer', detail: courses.detail },
    });
}

/** The officer as the row leaves them: columns that the file lacks stay as they were. */
function mergeOfficer(
  file: OfficersFile,
  entry: FileRow<GivenOfficer>,
  before: OfficerRecordRow | null,
  scope: ImportScope,
): OfficerRecordRow {
  const { values } = entry;
  const pick = <T>(given: T | undefined, stored: T | undefined, otherwise: T): T =>
    given !== undefined ? given : (stored ?? otherwise);
  const lineManager = pick(values.lineManagerStaffCode, before?.lineManagerStaffCode, null);
  const ownManager = lineManager === values.staffCode;
  if (ownManager)
    scope.log.warn(
      placeOf(file.file, entry, 'line_manager_staff_code', lineManager),
      'Nobody manages themselves: the line manager was left out',
    );
  return {
    staffCode: values.staffCode,
    forename: values.forename,
    surname: values.surname,
    teamCode: values.teamCode,
    email: pick(values.email, before?.email, null),
    grade: pick(values.grade, before?.grade, null),
    contractedHoursHundredths: pick(values.contractedHours, before?.contractedHoursHundredths, null),
    startDate: pick(values.startDate, before?.startDate, null),
    leavingDate: pick(values.leavingDate, before?.leavingDate, null),
    lineManagerStaffCode: ownManager ? null : lineManager,
    version: before?.version ?? 1,
    recordedAt: before === null ? scope.now.toISOString() : before.recordedAt,
    decidedAt: before?.decidedAt ?? null,
    loggedInErrorAt: before?.loggedInErrorAt ?? null,
  };
}

function checkOfficer(
  file: OfficersFile,
  entry: FileRow<GivenOfficer>,
  { after, teamStays }: { readonly after: OfficerRecordRow; readonly teamStays: boolean },
  estate: EstateAfter,
  isKnown: (code: StaffCode) => boolean,
  { log }: ImportScope,
): void {
  if (after.surname === '' && after.forename === '')
    log.error(placeOf(file.file, entry, 'surname'), NAME_NEEDED);
  if (!teamStays && !estate.teamCodes.has(after.teamCode)) {
    log.error(
      placeOf(file.file, entry, 'team_code', after.teamCode),
      `No team has the code ${after.teamCode}: add it to teams.csv, or mend the code`,
    );
  }
  const manager = after.lineManagerStaffCode;
  if (manager !== null && !isKnown(manager)) {
    log.error(
      placeOf(file.file, entry, 'line_manager_staff_code', manager),
      `No officer has the staff code ${manager}: add them to officers.csv, or mend the code`,
    );
  }
  if (after.startDate !== null && after.leavingDate !== null && after.leavingDate < after.startDate) {
    log.error(
      placeOf(file.file, entry, 'leaving_date', after.leavingDate),
      'Leaving date must be the same as or after start date',
    );
  }
}

/** Nobody is managed, through others, by those whom they manage. A circle that stood before the file is a warning. */
function checkCircles(
  file: OfficersFile,
  known: ReadonlyMap<string, OfficerRecordRow>,
  managers: ReadonlyMap<string, string | null>,
  { log }: ImportScope,
): void {
  for (const entry of file.rows) {
    const { staffCode } = entry.values;
    const manager = managers.get(staffCode) ?? null;
    if (manager === null || !leadsTo(manager, staffCode, (code) => managers.get(code) ?? null)) continue;
    const place = placeOf(file.file, entry, 'line_manager_staff_code', manager);
    const text = `Line managers go in a circle: ${staffCode} manages ${manager}, directly or through others`;
    if (known.get(staffCode)?.lineManagerStaffCode === manager) log.warn(place, text);
    else log.error(place, text);
  }
}

/** Officers whom a complete file lacks leave today; those who have left already are as they were. */
function endMissingOfficers(
  stored: readonly OfficerRecordRow[],
  inFile: ReadonlySet<string>,
  scope: ImportScope,
  into: OfficersPlan,
): void {
  const { today } = scope;
  for (const before of stored) {
    const leaves = before.startDate === null ? today : laterOf(before.startDate, today);
    if (inFile.has(before.staffCode) || (before.leavingDate !== null && before.leavingDate <= leaves))
      continue;
    if (officerStands(before, leaves, scope)) continue;
    into.officers.push({ ...before, leavingDate: leaves, version: before.version + 1 });
    const detail = { from: { leavingDate: before.leavingDate }, to: { leavingDate: leaves } };
    takeEffect(into.outcome, 'ended', before.staffCode, { name: formatFullName(before), ...detail });
    into.audits.push({
      thingKey: before.staffCode,
      event: { action: 'officer.edited', thingType: 'officer', detail },
    });
  }
}
