import 'server-only';
import type { ImportFile } from '../import-report';
import { plainName } from './plain-name';

type Names = Readonly<Record<string, string>>;

const STAFF_CODE =
  'staff ref, staff reference, staff number, staff no, staff id, officer code, officer id, officer staff code, pp code, po code, om code, offender manager code, probation practitioner code, practitioner code, employee number, employee no, employee code, payroll number, payroll no, delius staff code, ndelius staff code';
const CRN =
  'crn no, crn number, crn ref, case crn, case reference number, case reference, case ref, case ref no, case no, case number, delius crn, ndelius crn, delius ref';
const GRADE =
  'grade/role, role, role/grade, job role, job title, grade code, staff grade, officer grade, post';
const START = 'start, from, date from, from date, date started, first day, begins';
const END = 'end, to, date to, to date, until, date ended, last day, ends, finish date';
const FORENAME = 'first name, given name, given names, christian name, forenames, first names, fname';
const SURNAME = 'last name, family name, second name, lname';
const LDU_CODE =
  'pdu code, pdu, ldu, lau code, lau, cluster code, delivery unit code, probation delivery unit code, local delivery unit code';
const LDU_NAME =
  'pdu name, lau name, cluster, cluster name, delivery unit, delivery unit name, probation delivery unit, local delivery unit';

/** What real teams and other systems call the columns of each file, separated by commas. A name stands under one column of a file. */
const OTHER_NAMES: Readonly<Record<ImportFile, Names>> = {
  'teams.csv': {
    team_code: 'team, team id, team ref, team reference, delius team code',
    team_name: 'team description, name of team',
    team_type: 'type, type of team, kind of team, team kind',
    ldu_code: LDU_CODE,
    ldu_name: LDU_NAME,
    region_code: 'region id, provider code, division code, area code',
    region_name: 'region, provider, provider name, division, division name',
    areas: 'area, local authorities, local authority, postcodes, districts, postcode districts',
    serves: 'serves units, also serves',
  },
  'officers.csv': {
    staff_code: STAFF_CODE,
    forename: FORENAME,
    surname: SURNAME,
    team_code: 'team, team id, team ref, home team, home team code',
    email: 'e-mail address, email address, work email, mail',
    grade: GRADE,
    contracted_hours:
      'hours, contracted hrs, contract hours, hours per week, weekly hours, contracted hours per week, hrs, hrs per week, working hours, contractual hours',
    start_date: `${START}, date of joining, joined, start date in post, date in post`,
    leaving_date: `${END}, end date, leave date, leaver date, date of leaving, date left, left, last working day`,
    line_manager_staff_code:
      'line manager, line manager code, manager code, manager staff code, spo, spo code, reports to, lm code',
    training: 'courses, training completed, training courses',
  },
  'cases.csv': {
    crn: CRN,
    setting: 'case type, type of case, case setting, supervision setting, supervision type',
    forename: `${FORENAME}, pop forename, person forename, pop first name`,
    surname: `${SURNAME}, pop surname, person surname, pop last name`,
    date_of_birth: 'dob, d.o.b, birth date, birthdate, born',
    sex: 'gender, m/f, male/female',
    area: 'local authority, postcode, post code, home area, postcode district, la, home postcode',
    restricted: 'lao, limited access, restricted case, lao flag, limited access offender, restricted access',
    sentence: 'sentence type, order type, type of order, disposal, disposal type, order',
    cohort: 'case cohort',
    state: 'status, case status, case state, order status',
    rsr: 'rsr score, rsr percent, rsr percentage, rsr pct, rsr %, latest rsr, risk of serious recidivism',
    ogrs: 'ogrs3, ogrs 3, ogrs score, ogrs3 score, ogrs percent, ogrs3 percent, ogrs %, ogrs3 %',
    rosh: 'rosh level, risk of harm, risk of serious harm, rosh risk, roh, roh level, rosh category, rosh score, current rosh',
    band: 'tier, case tier, tier code, tiering, band code',
    flags: 'registrations, active registrations, registers, risk flags, risk registers',
    order_start:
      'start date, order start date, sentence start, sentence start date, order commenced, commencement date, commenced, order date, licence start, licence start date, start of order',
    order_end:
      'end date, order end date, sentence end, sentence end date, sed, expiry date, order expiry, order expires, expected end date, licence end, licence end date, led, end of order, termination date',
    release_date: 'released, date of release, released on, release, actual release date',
    first_appointment:
      'first appt, first appointment date, first contact, initial appointment, initial appointment date, induction date',
    last_seen: 'last contact, last appointment, last appt, last seen date, last attended, date last seen',
    next_appointment: 'next appt, next contact, next appointment date, next appt date',
    officer_staff_code: `officer, om, pp, offender manager, responsible officer, probation practitioner, practitioner, case manager, supervising officer, allocated to, allocated officer, staff code, pp name, om name, officer name, ${STAFF_CODE}`,
    allocated_on:
      'allocation date, allocated date, date allocated, allocated, allocation, assigned on, date assigned',
  },
  'reductions.csv': {
    staff_code: `${STAFF_CODE}, officer, staff, pp, om`,
    reason:
      'reason code, reduction reason, reason for reduction, type of reduction, reduction type, reduction',
    start_date: `${START}, reduction start, reduction start date`,
    hours: 'reduction hours, hours per week, weekly hours, hrs, hours reduced, reduced by, hours reduction',
    end_date: `${END}, reduction end, reduction end date, review date`,
    notes: 'note, comment, comments, remarks',
  },
  'absences.csv': {
    staff_code: `${STAFF_CODE}, officer, staff, pp, om`,
    start_date: `${START}, absence start, absence start date, first day of absence`,
    kind: 'type, absence type, absence kind, reason, absence reason, type of absence, kind of absence, reason for absence',
    end_date: `${END}, absence end, absence end date, last day of absence, return date, date of return`,
  },
  'reports.csv': {
    report_id: 'report no, report number, report ref, report reference, psr id, psr number, id',
    staff_code: `${STAFF_CODE}, author, author code, author staff code, report author, writer, officer`,
    kind: 'type, report type, report kind, type of report, kind of report, format',
    completed_on:
      'completed, completed date, completion date, date completed, date of completion, report date',
  },
  'oversight.csv': {
    crn: CRN,
    recorded_on:
      'recorded, date recorded, recorded date, oversight date, date of oversight, date of decision, decision date',
    review_on: 'review, review date, date of review, next review, next review date, review by, review due',
    recorded_by: 'manager, spo, by, decided by, recorded by name',
    decision: 'notes, outcome, comments, oversight notes',
  },
  'establishment.csv': {
    unit_code: 'unit, team code, ldu code, pdu code, region code, team, ldu, pdu, region',
    grade: GRADE.replace(', post', ''),
    posts:
      'fte, post fte, funded fte, establishment, target fte, funded posts, number of posts, headcount fte, target staffing',
  },
};

const byFile = new Map<ImportFile, ReadonlyMap<string, string>>();

/** The column of a file that has this other name, by its letters and figures; null where none has, or more than one. */
export function columnByOtherName(file: ImportFile, heading: string): string | null {
  let names = byFile.get(file);
  if (names === undefined) byFile.set(file, (names = namesOf(OTHER_NAMES[file])));
  return names.get(plainName(heading)) ?? null;
}

function namesOf(columns: Names): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [column, names] of Object.entries(columns))
    for (const name of names.split(', ')) named.set(plainName(name), column);
  return named;
}
