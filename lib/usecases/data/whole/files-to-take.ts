import 'server-only';
import { readCases, readOversights } from '../../../../db/queries/export/read-case-rows';
import { readOfficers, readPosts, readTeams } from '../../../../db/queries/export/read-estate-rows';
import { readAbsences, readReductions, readReports } from '../../../../db/queries/export/read-record-rows';
import { NOT_KNOWN_IN_FILES } from '../../../domain/banding/bands/case-fields';
import { londonDay } from '../../../kernel/dates';
import { CASE_SPEC } from '../../import/reading/columns/columns-of-cases';
import { ESTABLISHMENT_SPEC, OFFICER_SPEC, TEAM_SPEC } from '../../import/reading/columns/columns-of-estate';
import {
  ABSENCE_SPEC,
  OVERSIGHT_SPEC,
  REDUCTION_SPEC,
  REPORT_SPEC,
} from '../../import/reading/columns/columns-of-records';
import { type FileToTake, fileToTake, listed, type Taking, wholes } from './file-to-take';

const TEAMS = fileToTake({
  spec: TEAM_SPEC,
  read: ({ db, t, ground }: Taking) => readTeams(db, t, ground),
  cells: {
    teamCode: ({ team }) => team.code,
    teamName: ({ team }) => team.name,
    teamType: ({ team }) => team.type,
    lduCode: ({ team }) => team.lduCode,
    lduName: ({ lduName }) => lduName,
    regionCode: ({ regionCode }) => regionCode,
    regionName: ({ regionName }) => regionName,
    areas: ({ areas }) => listed(areas),
    serves: ({ serves }) => listed(serves),
  },
});

const OFFICERS = fileToTake({
  spec: OFFICER_SPEC,
  read: ({ db, t, ground }: Taking) => readOfficers(db, t, ground),
  cells: {
    staffCode: ({ officer }) => officer.staffCode,
    forename: ({ officer }) => officer.forename,
    surname: ({ officer }) => officer.surname,
    teamCode: ({ officer }) => officer.teamCode,
    email: ({ officer }) => officer.email,
    grade: ({ officer }) => officer.grade,
    contractedHours: ({ officer }) => wholes(officer.contractedHoursHundredths),
    startDate: ({ officer }) => officer.startDate,
    leavingDate: ({ officer }) => officer.leavingDate,
    lineManagerStaffCode: ({ officer }) => officer.lineManagerStaffCode,
    training: ({ courses }) => listed(courses),
  },
});

const CASES = fileToTake({
  spec: CASE_SPEC,
  read: ({ db, t, ground, rights }: Taking) => readCases(db, t, ground, rights.restricted),
  without: ({ rights, importsBands }: Taking) => [
    ...(rights.names ? [] : (['forename', 'surname', 'dateOfBirth'] as const)),
    ...(rights.specialistFlags ? [] : (['flags'] as const)),
    ...(importsBands ? [] : (['importedBand'] as const)),
  ],
  cells: {
    crn: ({ facts }) => facts.crn,
    setting: ({ facts }) => facts.setting,
    forename: ({ facts }) => facts.forename,
    surname: ({ facts }) => facts.surname,
    dateOfBirth: ({ facts }) => facts.dateOfBirth,
    sex: ({ facts }) => facts.sex,
    area: ({ facts }) => facts.area,
    restricted: ({ facts }) => (facts.restricted ? 'y' : 'n'),
    sentence: ({ facts }) => facts.sentence,
    cohort: ({ facts }) => facts.cohort,
    state: ({ facts }) => facts.state,
    rsr: ({ facts }) => facts.rsr,
    ogrs: ({ facts }) => facts.ogrs,
    rosh: ({ facts }) => facts.rosh,
    importedBand: ({ facts }) => facts.importedBand,
    flags: ({ facts }) => (facts.flagsKnown ? listed(facts.flags) : NOT_KNOWN_IN_FILES),
    orderStart: ({ facts }) => facts.orderStart,
    orderEnd: ({ facts }) => facts.orderEnd,
    releaseDate: ({ facts }) => facts.releaseDate,
    firstAppointment: ({ facts }) => facts.firstAppointment,
    lastSeen: ({ facts }) => facts.lastSeen,
    nextAppointment: ({ facts }) => facts.nextAppointment,
    officerStaffCode: ({ staffCode }) => staffCode,
    allocatedOn: ({ startedOn }) => startedOn,
  },
});

const REDUCTIONS = fileToTake({
  spec: REDUCTION_SPEC,
  read: ({ db, t, ground }: Taking) => readReductions(db, t, ground),
  cells: {
    staffCode: (row) => row.staffCode,
    reason: (row) => row.reason,
    startDate: (row) => row.startDate,
    hours: (row) => wholes(row.hoursHundredths),
    endDate: (row) => row.endDate,
    notes: (row) => row.notes,
  },
});

const ABSENCES = fileToTake({
  spec: ABSENCE_SPEC,
  read: ({ db, t, ground }: Taking) => readAbsences(db, t, ground),
  cells: {
    staffCode: (row) => row.staffCode,
    // Its source knows it by the day that it gave.
    startDate: (row) => row.sourceStartDate ?? row.startDate,
    kind: (row) => row.kind,
    endDate: (row) => row.endDate,
  },
});

const REPORTS = fileToTake({
  spec: REPORT_SPEC,
  read: ({ db, t, ground }: Taking) => readReports(db, t, ground),
  cells: {
    reportId: (row) => row.reportId,
    staffCode: (row) => row.staffCode,
    kind: (row) => row.kind,
    completedOn: (row) => row.completedOn,
  },
});

const OVERSIGHT = fileToTake({
  spec: OVERSIGHT_SPEC,
  read: ({ db, t, ground, rights }: Taking) => readOversights(db, t, ground, rights.restricted),
  cells: {
    crn: (row) => row.crn,
    recordedOn: (row) => londonDay(new Date(row.decidedAt)),
    reviewOn: (row) => row.reviewOn,
    recordedBy: (row) => row.decidedByName,
    decision: (row) => row.decision,
  },
});

const ESTABLISHMENT = fileToTake({
  spec: ESTABLISHMENT_SPEC,
  read: ({ db, t, ground }: Taking) => readPosts(db, t, ground),
  cells: {
    unitCode: (row) => row.unitCode,
    grade: (row) => row.grade,
    posts: (row) => wholes(row.fteHundredths),
  },
});

/** Every file that an import knows, to take out, in the order in which it reads them. */
export const FILES_TO_TAKE: readonly FileToTake[] = [
  TEAMS,
  OFFICERS,
  CASES,
  REDUCTIONS,
  ABSENCES,
  REPORTS,
  OVERSIGHT,
  ESTABLISHMENT,
];
