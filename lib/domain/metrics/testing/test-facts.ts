import { type CaseFacts, type HeldCase, NO_OVERSIGHT } from '../../banding/bands/case-facts';
import { bandCase } from '../../banding/bands/band-case';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../../kernel/ids';
import { measureCaseload, type MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { toWeighedCase } from '../../workload/measure/weigh-case';
import { caseLine } from '../../workload/measure/measure-officer';
import { WAITS_UNKNOWN } from '../../workload/absence/first-due';
import { bandingModelOf } from '../../workload/model/model';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import type { CapacityFacts, WaitingCase } from '../capacity/capacity-facts';

/** Facts made by hand for the tests of this folder. */
export const TODAY: IsoDate = isoDate('2026-11-02');

let serial = 0;

/** A community case of band 1 (29 points), complete and without flags, unless said. */
export function someCase(more: Partial<HeldCase> = {}): HeldCase {
  serial += 1;
  return {
    crn: asCrn(`T${String(serial).padStart(6, '0')}`),
    forename: 'Pat',
    surname: 'Person',
    setting: 'community',
    dateOfBirth: isoDate('1990-01-01'),
    sex: 'male',
    area: 'Eastdale',
    homeLduCode: asLduCode('L1'),
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
    allocatedHere: false,
    oversight: NO_OVERSIGHT,
    ...more,
  };
}

/** So many cases alike. */
export function cases(count: number, more: Partial<HeldCase> = {}): HeldCase[] {
  return Array.from({ length: count }, () => someCase(more));
}

/** Needs a senior case manager: RSR 3.41, so band 3 as well. */
export const SENIOR_CASE: Partial<HeldCase> = { rsr: 3.41, ogrs: 60 };

/** A full-time CM of team T1 in LDU L1 of region R1, unless said; with these cases. */
export function officer(held: readonly HeldCase[], more: Partial<OfficerRecord> = {}): MeasuredOfficer {
  serial += 1;
  const record: OfficerRecord = {
    staffCode: asStaffCode(`S${serial}`),
    forename: 'Sam',
    surname: `Officer${serial}`,
    email: null,
    grade: 'CM',
    contractedHoursHundredths: 3700,
    startDate: isoDate('2020-01-01'),
    leavingDate: null,
    lineManagerStaffCode: null,
    version: 1,
    reductions: [],
    absences: [],
    training: [],
    teamCode: asTeamCode('T1'),
    teamName: 'Team 1',
    teamType: 'generic',
    lduCode: asLduCode('L1'),
    lduName: 'LDU 1',
    regionCode: asRegionCode('R1'),
    regionName: 'Region 1',
    ...more,
  };
  return measureCaseload(IBAT_4, { officer: record, cases: held, reports: [], supports: [] }, TODAY);
}

/** Sick since 30 days, no end known: no hours, no points available. */
export const LONG_SICK: Partial<OfficerRecord> = {
  absences: [{ id: 'a', version: 1, kind: 'sickness', startDate: addDays(TODAY, -30), endDate: null }],
};

/** An unallocated case of LDU L1, routed to T1, unless said. */
export function waiting(
  more: Partial<CaseFacts> = {},
  place: Partial<WaitingCase['place']> = {},
): WaitingCase {
  const facts = someCase({ orderStart: addDays(TODAY, -7), ...more });
  const banding = bandCase(facts, bandingModelOf(IBAT_4), TODAY);
  const { pointsHundredths } = caseLine(IBAT_4, toWeighedCase(facts, banding));
  return {
    facts,
    banding,
    waits: WAITS_UNKNOWN,
    pointsHundredths,
    place: { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1', ...place },
  };
}

/** Facts of one day, with nobody in them unless said. */
export function capacityFacts(more: Partial<CapacityFacts> = {}): CapacityFacts {
  return {
    model: IBAT_4,
    onDate: TODAY,
    officers: [],
    waiting: [],
    continuity: [],
    excessive: new Set(),
    ...more,
  };
}
