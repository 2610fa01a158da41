import { type HeldCase, NO_OVERSIGHT } from '../../banding/bands/case-facts';
import { type IsoDate, isoDate } from '../../../kernel/dates';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../../kernel/ids';
import type { OfficerRecord } from '../measure/officer-record';

/** A live community case of band 1 held since May, everything known, some facts changed. */
export const held = (changes: Partial<HeldCase> = {}): HeldCase => ({
  crn: asCrn('X123456'),
  forename: 'Pat',
  surname: 'Person',
  setting: 'community',
  dateOfBirth: isoDate('1990-06-15'),
  sex: 'male',
  area: 'Calderdale',
  homeLduCode: asLduCode('CAL'),
  restricted: false,
  sentence: 'community_order',
  cohort: 'standard',
  state: 'active',
  rsr: 1,
  ogrs: 20,
  rosh: 'low',
  importedBand: null,
  flags: [],
  orderStart: isoDate('2026-05-02'),
  orderEnd: isoDate('2027-05-02'),
  releaseDate: null,
  firstAppointment: null,
  lastSeen: isoDate('2026-10-30'),
  nextAppointment: null,
  version: 1,
  staffCode: 'S1',
  allocatedOn: isoDate('2026-05-04'),
  allocatedHere: true,
  oversight: NO_OVERSIGHT,
  ...changes,
});

/** A full-time case manager of a generic team, some of the record changed. */
export const record = (changes: Partial<OfficerRecord> = {}): OfficerRecord => ({
  staffCode: asStaffCode('S1'),
  forename: 'Daniel',
  surname: 'Whitworth',
  email: null,
  lineManagerStaffCode: null,
  version: 1,
  grade: 'CM',
  contractedHoursHundredths: 3700,
  startDate: null,
  leavingDate: null,
  reductions: [],
  absences: [],
  training: [],
  teamCode: asTeamCode('HAL1'),
  teamName: 'Halifax',
  teamType: 'generic',
  lduCode: asLduCode('CAL'),
  lduName: 'Calderdale',
  regionCode: asRegionCode('WY'),
  regionName: 'West Yorkshire',
  ...changes,
});

/** Oversight recorded on 1 November 2026 with this review date; none where it is null. */
export const reviewed = (reviewOn: IsoDate | null): Pick<HeldCase, 'oversight'> => ({
  oversight: {
    ...NO_OVERSIGHT,
    records: reviewOn === null ? [] : [{ decidedAt: '2026-11-01T10:00:00.000Z', reviewOn, asked: false }],
  },
});
