import type { IsoDate } from '../../lib/kernel/dates';
import { openCalendar } from '../../db/seed/plan/calendar';
import { crnSource } from '../../db/seed/cases/crns';
import type { Cells } from './cells';
import { type Drawing, heldCases, waitingCases } from './cases';
import { absencesOf, reductionsOf, reportsOf, trainingOf } from './records';
import { shapeOf } from './shape';
import { type Held, shareOut, staffOf } from './staff';
import { type DrawnTeam, teamsOf } from './units';

/** What an estate is drawn from: the same seed, day and number of cases give the same bytes. */
export interface EstateOptions {
  readonly seed: number;
  readonly today: IsoDate;
  /** Live cases, those that wait for an officer among them. */
  readonly cases: number;
}

/** A file of the import: its header, and its rows a part at a time, read once, so that no file is held in memory whole. */
export interface EstateFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly parts: Iterable<readonly Cells[]>;
}

/** Of 6,739 live cases of the demonstration 25 wait for an officer. */
const WAITING_SHARE = 25 / 6_739;

/** The estate of a nation, or of a part of it, as the files that an import reads. */
export function estateFiles(options: EstateOptions): EstateFile[] {
  const { seed, cases } = options;
  const calendar = openCalendar(options.today);
  const teams = teamsOf(shapeOf(cases));
  const staff = staffOf(seed, calendar, teams);
  const waiting = Math.round(cases * WAITING_SHARE);
  const caseloads = shareOut(staff, cases - waiting);
  const nextCrn = crnSource();
  const drawing = { seed, calendar, nextCrn };
  return [
    { name: 'teams.csv', columns: TEAM_COLUMNS, parts: [teams.map((team) => team.cells)] },
    {
      name: 'officers.csv',
      columns: OFFICER_COLUMNS,
      parts: [
        staff.map(({ officer, manager }) => [
          officer.staffCode,
          officer.name.forename,
          officer.name.surname,
          officer.teamCode,
          officer.email,
          officer.grade,
          officer.hoursHundredths / 100,
          calendar.date(officer.startOffset),
          officer.leavingOffset === null ? null : calendar.date(officer.leavingOffset),
          manager,
          trainingOf(seed, officer).join(';'),
        ]),
      ],
    },
    { name: 'cases.csv', columns: CASE_COLUMNS, parts: caseParts(drawing, caseloads, teams, waiting) },
    { name: 'reductions.csv', columns: REDUCTION_COLUMNS, parts: [reductionsOf(seed, calendar, staff)] },
    { name: 'absences.csv', columns: ABSENCE_COLUMNS, parts: [absencesOf(seed, calendar, staff)] },
    { name: 'reports.csv', columns: REPORT_COLUMNS, parts: [reportsOf(seed, calendar, staff)] },
  ];
}

function* caseParts(
  drawing: Drawing,
  caseloads: ReadonlyMap<string, readonly Held[]>,
  teams: readonly DrawnTeam[],
  waiting: number,
): Generator<Cells[]> {
  const byCode = new Map(teams.map((team) => [String(team.code), team]));
  for (const [teamCode, held] of caseloads) {
    const team = byCode.get(teamCode);
    if (team) yield heldCases(drawing, team, held);
  }
  yield waitingCases(drawing, teams, waiting);
}

/**
 * Waiting cases of these teams beyond those of the estate, as one more file of cases: so many for each team. Their numbers (CRNs) follow
 * on those of the estate.
 */
export function moreWaiting(options: EstateOptions, teams: readonly DrawnTeam[], each: number): EstateFile {
  const calendar = openCalendar(options.today);
  const nextCrn = crnSource();
  for (let used = 0; used < options.cases; used += 1) nextCrn();
  const drawing = { seed: options.seed + 1, calendar, nextCrn };
  return {
    name: 'cases.csv',
    columns: CASE_COLUMNS,
    parts: [waitingCases(drawing, teams, each * teams.length)],
  };
}

const TEAM_COLUMNS = [
  'team_code',
  'team_name',
  'team_type',
  'ldu_code',
  'ldu_name',
  'region_code',
  'region_name',
  'areas',
  'serves',
];
const OFFICER_COLUMNS = [
  'staff_code',
  'forename',
  'surname',
  'team_code',
  'email',
  'grade',
  'contracted_hours',
  'start_date',
  'leaving_date',
  'line_manager_staff_code',
  'training',
];
const CASE_COLUMNS = [
  'crn',
  'setting',
  'forename',
  'surname',
  'date_of_birth',
  'sex',
  'area',
  'restricted',
  'sentence',
  'state',
  'rsr',
  'ogrs',
  'rosh',
  'flags',
  'order_start',
  'order_end',
  'release_date',
  'first_appointment',
  'last_seen',
  'next_appointment',
  'officer_staff_code',
  'allocated_on',
];
const REDUCTION_COLUMNS = ['staff_code', 'reason', 'start_date', 'hours', 'end_date', 'notes'];
const ABSENCE_COLUMNS = ['staff_code', 'start_date', 'kind', 'end_date'];
const REPORT_COLUMNS = ['report_id', 'staff_code', 'kind', 'completed_on'];
