import type { IsoDate } from '../../lib/kernel/dates';
import { buildAbsences } from './rows/absences';
import { allocationRows, type AllocationRow, type DecidedBy, earlierAllocations } from './rows/allocations';
import { bandChangeRows } from './rows/band-change-rows';
import type { BandChangeRows } from './rows/past-band-change';
import { buildCases, type BuiltCase, type CaseRow } from './cases/build-cases';
import { buildSpecs } from './cases/build-specs';
import { openCalendar } from './plan/calendar';
import { fitYearAgo } from './plan/year-ago';
import { crnSource } from './cases/crns';
import { type EstateRows, estateRows } from './estate';
import { nameHalifaxCases } from './cases/halifax-cases';
import { buildHistory } from './rows/history';
import { type OversightFollowUp, oversightFollowUp } from './rows/oversight-actions';
import { type OversightRow, oversightRows, withBeyondGradeReasons } from './rows/oversight-rows';
import {
  type AbsenceRow,
  absenceRows,
  factsFrom,
  type OfficerRow,
  officerRows,
  reportRows,
  trainingRows,
} from './rows/record-rows';
import { type PulseRows, pulseRows } from './rows/pulse-rows';
import { type ReductionRow, reductionRows } from './rows/reduction-rows';
import { type ReliefRow, reliefRows } from './rows/relief-rows';
import { buildReports } from './rows/reports';
import { sharingRows, type SharingRows } from './rows/sharing-rows';
import { buildSnapshots, type SnapshotRow } from './rows/snapshots';
import { buildStaff, type DemoOfficer } from './staff';
import {
  type ChallengeRow,
  challengeRows,
  type SupervisionRow,
  supervisionRows,
} from './rows/supervision-rows';
import { demoUsers, type DemoUser } from './rows/users';
import { unitDayRows } from './rows/unit-days';
import { buildWaiting, type WaitingCase } from './cases/waiting';

/** Every row of the demo but the accounts' password hashes. */
export interface DemoRows extends EstateRows {
  readonly officers: OfficerRow[];
  readonly training: ReturnType<typeof trainingRows>;
  readonly reductions: ReductionRow[];
  readonly absences: AbsenceRow[];
  readonly reports: ReturnType<typeof reportRows>;
  readonly cases: CaseRow[];
  readonly allocations: AllocationRow[];
  readonly oversights: OversightRow[];
  readonly followUp: OversightFollowUp;
  readonly sharing: SharingRows;
  readonly snapshots: SnapshotRow[];
  readonly unitDays: ReturnType<typeof unitDayRows>;
  readonly bands: BandChangeRows;
  readonly supervisions: SupervisionRow[];
  readonly reliefPlans: ReliefRow[];
  readonly challenges: ChallengeRow[];
  readonly pulse: PulseRows;
  readonly users: DemoUser[];
}

/** Works the whole demo out in memory: the same day and seed always give the same rows. */
export function buildDemo(options: { readonly today: IsoDate; readonly seed?: number }): DemoRows {
  const seed = options.seed ?? 1;
  const calendar = openCalendar(options.today);
  const nextCrn = crnSource();
  const planned = buildStaff(seed, calendar.today, calendar.daysToFriday);
  const staff = fitYearAgo(seed, calendar, planned);
  const absences = buildAbsences(seed, calendar, staff);
  const reports = buildReports(seed, calendar, staff);
  const waiting = buildWaiting(seed, calendar, nextCrn);
  const waitingRows = waiting.region.map(({ row }) => row);
  const specs = buildSpecs(seed, staff, reports, countWaiting(waitingRows));
  const chains = buildHistory(seed, calendar, planned, absences);
  const built = nameHalifaxCases(
    buildCases({ seed, calendar, specs, nextCrn, waiting: waitingRows }, chains),
    calendar,
  );
  const users = demoUsers(staff);
  const decidedBy = deciders(staff, users);
  const rows = {
    officers: officerRows(calendar, staff),
    reductions: reductionRows(seed, calendar, staff),
    absences: absenceRows(calendar, absences),
  };
  const oversights = oversightRows(seed, calendar, built, decidedBy);
  const cases = [
    ...built.map(({ row }) => row),
    ...[...waiting.region, ...waiting.elsewhere].map(({ row }) => row),
  ];
  const allocations = allAllocations(seed, calendar, built, waiting.region, staff, decidedBy, oversights);
  const factsOf = factsFrom(rows.officers, rows.reductions, rows.absences);
  const snapshots = buildSnapshots({
    calendar,
    staff,
    factsOf: (officer, knownAt) => factsOf(officer.staffCode, knownAt),
    cases,
    allocations,
    reports,
  });
  const supervised = { seed, calendar, staff, snapshots, cases, allocations, decidedBy };
  return {
    ...estateRows(),
    ...rows,
    training: trainingRows(seed, calendar, staff),
    reports: reportRows(calendar, reports),
    cases,
    allocations,
    oversights,
    followUp: oversightFollowUp(seed, calendar, oversights),
    sharing: sharingRows(calendar, staff, cases, allocations),
    snapshots,
    unitDays: unitDayRows({ today: options.today, staff, cases, allocations }),
    bands: bandChangeRows({ seed, calendar, built, snapshots }),
    supervisions: supervisionRows(supervised),
    reliefPlans: reliefRows(seed, calendar, staff, snapshots, decidedBy),
    challenges: challengeRows(supervised),
    pulse: pulseRows(options.today, staff),
    users,
  };
}

function allAllocations(
  seed: number,
  calendar: ReturnType<typeof openCalendar>,
  built: readonly BuiltCase[],
  waiting: readonly WaitingCase[],
  staff: readonly DemoOfficer[],
  decidedBy: DecidedBy,
  oversights: readonly OversightRow[],
): AllocationRow[] {
  return [
    ...withBeyondGradeReasons(allocationRows(seed, calendar, built, decidedBy), oversights),
    ...earlierAllocations(calendar, waiting, staff, decidedBy),
  ];
}

function countWaiting(rows: readonly CaseRow[]): { licence: number; custody: number; domesticAbuse: number } {
  return {
    licence: rows.filter(({ setting }) => setting === 'licence').length,
    custody: rows.filter(({ setting }) => setting === 'custody').length,
    domesticAbuse: rows.filter(({ flags }) =>
      flags?.some((flag) => flag === 'da_register' || flag === 'domestic_abuse'),
    ).length,
  };
}

/** A team's decisions are its manager's: the account where there is one, else the name as it stands on the staff list. */
function deciders(staff: readonly DemoOfficer[], users: readonly DemoUser[]): DecidedBy {
  const accounts = new Map(users.map((user) => [String(user.staffCode), user.id]));
  const managers = new Map<string, { id: string; name: string }>();
  for (const { staffCode, teamCode, name, grade } of staff) {
    if (grade !== 'SPO' || managers.has(teamCode)) continue;
    managers.set(teamCode, {
      id: accounts.get(staffCode) ?? `staff-${staffCode}`,
      name: `${name.forename} ${name.surname}`,
    });
  }
  const fallback = { id: 'system', name: 'Headroom' };
  return ({ teamCode }) => managers.get(teamCode === 'WYLY' ? 'WYLR' : teamCode) ?? fallback;
}
