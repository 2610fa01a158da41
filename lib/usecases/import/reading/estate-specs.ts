import 'server-only';
import { TEAM_TYPES, type TeamType } from '../../../domain/banding/vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { LduCode, RegionCode, StaffCode, TeamCode } from '../../../kernel/ids';
import {
  DATE_IN_FILES,
  type FieldSpec,
  LONGEST_LIST,
  readChoice,
  readCode,
  readDate,
  readEmail,
  readHundredths,
  readLine,
  splitList,
  type TextReader,
} from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';
import { findGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import type { FileSpec, Given } from './file-spec';

export interface TeamRow {
  readonly teamCode: TeamCode;
  readonly teamName: string;
  readonly teamType: TeamType;
  readonly lduCode: LduCode;
  readonly lduName: string;
  readonly regionCode: RegionCode;
  readonly regionName: string;
  readonly areas: readonly string[];
  readonly serves: readonly string[];
}

const TEAM_REQUIRED = [
  'teamCode',
  'teamName',
  'teamType',
  'lduCode',
  'lduName',
  'regionCode',
  'regionName',
] as const;
export type GivenTeam = Given<TeamRow, (typeof TEAM_REQUIRED)[number]>;

const line = (label: string): FieldSpec<string> => ({ label, read: readLine(label, 100) });
const code = <T extends string>(label: string): FieldSpec<T> => ({ label, read: readCode<T>(label) });

/** Parts separated by semicolons, each of at most so many characters, each once. */
function readTexts(label: string, most: number): TextReader<readonly string[]> {
  const readPart = readLine(label, most);
  return (text) => {
    if (text.length > LONGEST_LIST)
      return err(`${label} must be in a list of ${LONGEST_LIST} characters or fewer`);
    const parts = splitList(text);
    const bad = parts.map((part) => readPart(part)).find((part) => !part.ok);
    return bad && !bad.ok ? err(bad.error) : ok([...new Set(parts)]);
  };
}

/** teams.csv */
export const TEAM_SPEC: FileSpec<TeamRow, (typeof TEAM_REQUIRED)[number]> = {
  file: 'teams.csv',
  required: TEAM_REQUIRED,
  key: ['teamCode'],
  fields: {
    teamCode: code('Team code'),
    teamName: line('Team name'),
    teamType: {
      label: 'Team type',
      read: readChoice('Team type', TEAM_TYPES),
      inFiles: TEAM_TYPES.join(', '),
    },
    lduCode: code('LDU code'),
    lduName: line('LDU name'),
    regionCode: code('Region code'),
    regionName: line('Region name'),
    areas: { label: 'Areas', read: readTexts('Each area', 100), empty: { value: [] } },
    serves: { label: 'Serves', read: readTexts('Each code', 30), empty: { value: [] } },
  },
};

export interface OfficerRow {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly teamCode: TeamCode;
  readonly email: string | null;
  readonly grade: string | null;
  /** Whole hundredths of an hour a week. */
  readonly contractedHours: number | null;
  readonly startDate: IsoDate | null;
  readonly leavingDate: IsoDate | null;
  readonly lineManagerStaffCode: StaffCode | null;
  readonly training: readonly string[];
}

const OFFICER_REQUIRED = ['staffCode', 'forename', 'surname', 'teamCode'] as const;
export type GivenOfficer = Given<OfficerRow, (typeof OFFICER_REQUIRED)[number]>;

/** A grade by its code or other name, kept as the model's code. */
function readGrade(model: WorkloadModel): TextReader<string> {
  const names = model.grades.map((grade) => [grade.code, ...grade.otherNames].join(' or '));
  return (text) => {
    const grade = findGrade(model, text);
    return grade === null ? err(`Grade must be one of: ${names.join(', ')}`) : ok(grade.code);
  };
}

const optional = <T>(label: string, read: TextReader<T>, inFiles?: string): FieldSpec<T | null> => ({
  label,
  read,
  empty: { value: null },
  inFiles,
});

const COURSE = /^[a-z0-9]+(_[a-z0-9]+)*$/;
const readCourses: TextReader<readonly string[]> = (text) => {
  const courses = (text.length > LONGEST_LIST ? [''] : splitList(text)).map((part) =>
    part.toLowerCase().replace(/[\s-]+/g, '_'),
  );
  const bad = courses.find((course) => course.length > 60 || !COURSE.test(course));
  return bad === undefined
    ? ok([...new Set(courses)].sort())
    : err('Training must be courses separated by semicolons, like domestic_abuse;child_safeguarding');
};

/** officers.csv */
export function officerSpec(model: WorkloadModel): FileSpec<OfficerRow, (typeof OFFICER_REQUIRED)[number]> {
  return {
    file: 'officers.csv',
    required: OFFICER_REQUIRED,
    key: ['staffCode'],
    fields: {
      staffCode: code('Staff code'),
      forename: line('Forename'),
      surname: line('Surname'),
      teamCode: code('Team code'),
      email: optional('Email', readEmail('Email')),
      grade: optional('Grade', readGrade(model)),
      contractedHours: optional(
        'Contracted hours',
        readHundredths('Contracted hours', model.mostContractedHoursHundredths),
      ),
      startDate: optional('Start date', readDate('Start date'), DATE_IN_FILES),
      leavingDate: optional('Leaving date', readDate('Leaving date'), DATE_IN_FILES),
      lineManagerStaffCode: optional(
        'Line manager staff code',
        readCode<StaffCode>('Line manager staff code'),
      ),
      training: { label: 'Training', read: readCourses, empty: { value: [] } },
    },
  };
}
