import 'server-only';
import type { TeamType } from '../../../../domain/banding/case-vocabulary';
import type { IsoDate } from '../../../../kernel/dates';
import type { LduCode, RegionCode, StaffCode, TeamCode } from '../../../../kernel/ids';
import { ESTATE_FIELDS } from '../../../../domain/allocation/routing/estate-fields';
import { OFFICER_FIELDS } from '../../../../domain/workload/measure/officer-fields';
import { COURSES } from '../../../../domain/workload/measure/training-fields';
import { ESTABLISHMENT_FIELDS } from '../../../../domain/metrics/capacity/establishment-fields';
import type { FileSpec, Given } from '../file-spec';

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

/** teams.csv */
export const TEAM_SPEC: FileSpec<TeamRow, (typeof TEAM_REQUIRED)[number]> = {
  file: 'teams.csv',
  required: TEAM_REQUIRED,
  key: ['teamCode'],
  keys: { teamCode: 'team', lduCode: 'ldu', regionCode: 'region', serves: 'unit' },
  fields: ESTATE_FIELDS,
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

const { hours, team, lineManager, ...known } = OFFICER_FIELDS;

/** officers.csv */
export const OFFICER_SPEC: FileSpec<OfficerRow, (typeof OFFICER_REQUIRED)[number]> = {
  file: 'officers.csv',
  required: OFFICER_REQUIRED,
  key: ['staffCode'],
  keys: { staffCode: 'officer', teamCode: 'team', lineManagerStaffCode: 'officer' },
  fields: {
    ...known,
    teamCode: team,
    contractedHours: hours,
    lineManagerStaffCode: lineManager,
    training: COURSES,
  },
};

export interface EstablishmentRow {
  /** Code of a team, an LDU or a region. */
  readonly unitCode: string;
  readonly grade: string;
  /** Hundredths of a full-time equivalent. */
  readonly posts: number;
}

/** establishment.csv */
export const ESTABLISHMENT_SPEC: FileSpec<EstablishmentRow, keyof EstablishmentRow> = {
  file: 'establishment.csv',
  required: ['unitCode', 'grade', 'posts'],
  key: ['unitCode', 'grade'],
  keys: {},
  fields: ESTABLISHMENT_FIELDS,
};
