import { eq } from 'drizzle-orm';
import { londonDay } from '../../../kernel/dates';
import type { Store } from '../../../../db/store';
import { csvOf, fileOf } from './import-fixture';
import type { ImportSource } from '../import-report';

type FileRows = Readonly<Record<string, string>>[];

const hours = (hundredths: number | null): string => (hundredths === null ? '' : String(hundredths / 100));
const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** What is stored, as the files that would bring it: live cases with their open holding, reductions that are not cancelled. */
export async function filesOf(store: Store): Promise<ImportSource[]> {
  const files: Record<string, FileRows> = {
    'teams.csv': await teamRows(store),
    'officers.csv': await officerRows(store),
    'cases.csv': await caseRows(store),
    ...(await timeRows(store)),
  };
  return Object.entries(files)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => fileOf(name, csvOf(rows)));
}

async function teamRows({ db, t }: Store): Promise<FileRows> {
  const ldus = await db.select().from(t.ldus);
  const regions = await db.select().from(t.regions);
  const areas = await db.select().from(t.lduAreas);
  const serves = await db.select().from(t.teamServes);
  return (await db.select().from(t.teams)).map((team) => {
    const ldu = ldus.find((entry) => entry.code === team.lduCode);
    const served = areas.filter((area) => area.lduCode === team.lduCode);
    return {
      team_code: team.code,
      team_name: team.name,
      team_type: team.type,
      ldu_code: team.lduCode,
      ldu_name: text(ldu?.name),
      region_code: text(ldu?.regionCode),
      region_name: text(regions.find((entry) => entry.code === ldu?.regionCode)?.name),
      areas: served.map((area) => area.area).join(';'),
      serves: serves
        .filter((row) => row.teamCode === team.code)
        .map((row) => row.unitCode)
        .join(';'),
    };
  });
}

async function officerRows({ db, t }: Store): Promise<FileRows> {
  const training = await db.select().from(t.officerTraining);
  return (await db.select().from(t.officers)).map((row) => ({
    staff_code: row.staffCode,
    forename: row.forename,
    surname: row.surname,
    team_code: row.teamCode,
    email: text(row.email),
    grade: text(row.grade),
    contracted_hours: hours(row.contractedHoursHundredths),
    start_date: text(row.startDate),
    leaving_date: text(row.leavingDate),
    line_manager_staff_code: text(row.lineManagerStaffCode),
    training: training
      .filter((course) => course.staffCode === row.staffCode)
      .map((course) => course.course)
      .join('; '),
  }));
}

async function caseRows({ db, t }: Store): Promise<FileRows> {
  const open = (await db.select().from(t.allocations)).filter((row) => row.endedOn === null);
  const holdingOf = new Map(open.map((row) => [row.crn, row]));
  const live = (await db.select().from(t.cases)).filter((row) => row.endedOn === null);
  return live.map((row) => ({
    crn: row.crn,
    setting: row.setting,
    forename: text(row.forename),
    surname: text(row.surname),
    date_of_birth: text(row.dateOfBirth),
    sex: row.sex,
    area: text(row.area),
    restricted: row.restricted ? 'y' : 'n',
    sentence: text(row.sentence),
    cohort: row.cohort,
    state: row.state,
    rsr: text(row.rsr),
    ogrs: text(row.ogrs),
    rosh: text(row.rosh),
    flags: row.flags.join(';'),
    order_start: text(row.orderStart),
    order_end: text(row.orderEnd),
    release_date: text(row.releaseDate),
    first_appointment: text(row.firstAppointment),
    last_seen: text(row.lastSeen),
    next_appointment: text(row.nextAppointment),
    officer_staff_code: text(holdingOf.get(row.crn)?.staffCode),
    allocated_on: text(holdingOf.get(row.crn)?.startedOn),
  }));
}

async function timeRows({ db, t }: Store): Promise<Record<string, FileRows>> {
  const reductions = (await db.select().from(t.reductions)).filter((row) => row.cancelledAt === null);
  return {
    'reductions.csv': reductions.map((row) => ({
      staff_code: row.staffCode,
      reason: row.reason,
      start_date: row.startDate,
      hours: hours(row.hoursHundredths),
      end_date: text(row.endDate),
      notes: text(row.notes),
    })),
    'absences.csv': (await db.select().from(t.absences)).map((row) => ({
      staff_code: row.staffCode,
      start_date: row.startDate,
      kind: row.kind,
      end_date: text(row.endDate),
    })),
    'reports.csv': (await db.select().from(t.reports)).map((row) => ({
      report_id: row.reportId,
      staff_code: row.staffCode,
      kind: row.kind,
      completed_on: row.completedOn,
    })),
    'establishment.csv': (await db.select().from(t.establishmentPosts)).map((post) => ({
      unit_code: post.unitCode,
      grade: post.grade,
      posts: String(post.fteHundredths / 100),
    })),
    'oversight.csv': (await db.select().from(t.oversights).where(eq(t.oversights.decidedBy, 'import'))).map(
      (row) => ({
        crn: row.crn,
        recorded_on: londonDay(new Date(row.decidedAt)),
        recorded_by: row.decidedByName,
        review_on: row.reviewOn,
        decision: row.decision,
      }),
    ),
  };
}
