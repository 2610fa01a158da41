import { groupBy } from '../../lib/kernel/collections';
import type { HeldCase } from '../../lib/domain/banding/bands/case-facts';
import { bandCase } from '../../lib/domain/banding/bands/band-case';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Place } from '../../lib/domain/access/can';
import { WAITS_UNKNOWN } from '../../lib/domain/workload/absence/first-due';
import type { CapacityFacts, WaitingCase } from '../../lib/domain/metrics/capacity/capacity-facts';
import type { CaseContinuity } from '../../lib/domain/metrics/cases/to-continuity';
import { measureLineManagement } from '../../lib/domain/metrics/officers/line-management';
import { measureStaffing } from '../../lib/domain/metrics/units/staffing';
import { isInside } from '../../lib/domain/metrics/units/units';
import { type Caseload, measureCaseload } from '../../lib/domain/workload/measure/measure-caseload';
import { bandingModelOf } from '../../lib/domain/workload/model/model';
import type { OfficerRecord } from '../../lib/domain/workload/measure/officer-record';
import { IBAT_4 } from '../../lib/domain/workload/model/shipped/shipped-models';
import { bandRow } from './rows/band-row';
import type { DemoRows } from './build-demo';
import type { CaseRow } from './cases/build-cases';
import { factsFrom } from './rows/record-rows';

/**
 * The demo's rows as the dashboard's own code takes them, so that the published figures can be checked without a database:
 * held cases by the holder's team, waiting ones by the home LDU.
 */
export function demoFacts(rows: DemoRows, today: IsoDate): CapacityFacts {
  const places = placesOf(rows);
  const live = rows.cases.filter((row) => !row.endedOn);
  const open = openHoldings(rows);
  const waiting = live.filter((row) => !open.has(row.crn)).map((row) => waitingCase(row, places, today));
  return {
    model: IBAT_4,
    onDate: today,
    officers: demoCaseloads(rows).map((caseload) => measureCaseload(IBAT_4, caseload, today)),
    waiting,
    continuity: continuityOf(rows, places),
    excessive: new Set(),
  };
}

/** Every officer of the demo with the cases that they hold, before they are measured. */
export function demoCaseloads(rows: DemoRows): Caseload[] {
  const open = openHoldings(rows);
  const reviews = groupBy(rows.oversights, (row) => `${row.crn}/${row.staffCode}`);
  const held = rows.cases.flatMap((row): HeldCase[] => {
    const holding = row.endedOn ? undefined : open.get(row.crn);
    if (!holding) return [];
    const records = (reviews.get(`${row.crn}/${holding.staffCode}`) ?? []).map((entry) => ({
      ...entry,
      asked: entry.asked ?? false,
    }));
    return [
      {
        ...fullFacts(row),
        staffCode: holding.staffCode,
        allocatedOn: holding.startedOn,
        allocatedHere: holding.kind !== 'imported',
        oversight: { allocatedAt: null, records, earlier: [] },
      },
    ];
  });
  const heldBy = groupBy(held, (entry) => entry.staffCode);
  const reportsOf = groupBy(rows.reports, (row) => String(row.staffCode));
  return recordsOf(rows, placesOf(rows)).map((officer) => ({
    officer,
    cases: heldBy.get(officer.staffCode) ?? [],
    reports: reportsOf.get(officer.staffCode) ?? [],
    supports: [],
  }));
}

function openHoldings(rows: DemoRows): ReadonlyMap<string, DemoRows['allocations'][number]> {
  return new Map(rows.allocations.filter((row) => !row.endedOn).map((row) => [row.crn, row]));
}

function fullFacts(
  row: CaseRow,
): Omit<HeldCase, 'staffCode' | 'allocatedOn' | 'allocatedHere' | 'oversight'> {
  return {
    crn: row.crn,
    setting: row.setting,
    forename: row.forename ?? null,
    surname: row.surname ?? null,
    dateOfBirth: row.dateOfBirth ?? null,
    sex: row.sex ?? 'not_recorded',
    area: row.area ?? null,
    homeLduCode: row.homeLduCode ?? null,
    restricted: row.restricted ?? false,
    sentence: row.sentence ?? null,
    cohort: row.cohort ?? 'standard',
    state: row.state ?? 'active',
    rsr: row.rsr ?? null,
    ogrs: row.ogrs ?? null,
    rosh: row.rosh ?? null,
    importedBand: null,
    flags: row.flags ?? [],
    orderStart: row.orderStart ?? null,
    orderEnd: row.orderEnd ?? null,
    releaseDate: row.releaseDate ?? null,
    firstAppointment: row.firstAppointment ?? null,
    lastSeen: row.lastSeen ?? null,
    nextAppointment: row.nextAppointment ?? null,
    version: 1,
  };
}

interface Places {
  readonly ofOfficer: (staffCode: string) => Place;
  readonly ofLdu: (lduCode: string | null) => Place;
}

function placesOf(rows: DemoRows): Places {
  const regionOf = new Map(rows.ldus.map((row) => [String(row.code), row.regionCode]));
  const teams = new Map(rows.teams.map((row) => [row.code, row]));
  const teamOf = new Map(rows.officers.map((row) => [String(row.staffCode), teams.get(row.teamCode)]));
  const ofLdu = (lduCode: string | null): Place => ({
    lduCode,
    teamCode: null,
    regionCode: lduCode === null ? null : (regionOf.get(lduCode) ?? null),
  });
  return {
    ofLdu,
    ofOfficer: (staffCode) => ({
      ...ofLdu(teamOf.get(staffCode)?.lduCode ?? null),
      teamCode: teamOf.get(staffCode)?.code ?? null,
    }),
  };
}

function recordsOf(rows: DemoRows, places: Places): OfficerRecord[] {
  const factsOf = factsFrom(rows.officers, rows.reductions, rows.absences);
  const training = groupBy(rows.training, (row) => String(row.staffCode));
  return rows.officers.map((row): OfficerRecord => {
    const facts = factsOf(row.staffCode);
    const team = rows.teams.find(({ code }) => code === row.teamCode);
    const ldu = rows.ldus.find(({ code }) => code === team?.lduCode);
    const region = rows.regions.find(({ code }) => code === places.ofOfficer(row.staffCode).regionCode);
    if (!team || !ldu || !region) throw new Error(`${row.staffCode} has no place`);
    return {
      ...facts,
      reductions: facts.reductions.map((entry, index) => ({
        ...entry,
        id: `${row.staffCode}-${index}`,
        notes: null,
        version: 1,
      })),
      absences: facts.absences.map((entry, index) => ({
        ...entry,
        id: `${row.staffCode}-${index}`,
        version: 1,
      })),
      training: (training.get(row.staffCode) ?? []).map(({ course, completedOn, expiresOn }) => ({
        course,
        completedOn: completedOn ?? null,
        expiresOn: expiresOn ?? null,
      })),
      staffCode: row.staffCode,
      forename: row.forename,
      surname: row.surname,
      email: row.email ?? null,
      lineManagerStaffCode: row.lineManagerStaffCode ?? null,
      version: 1,
      teamCode: team.code,
      teamName: team.name,
      teamType: team.type,
      lduCode: ldu.code,
      lduName: ldu.name,
      regionCode: region.code,
      regionName: region.name,
    };
  });
}

function waitingCase(row: CaseRow, places: Places, today: IsoDate): WaitingCase {
  const facts = fullFacts(row);
  return {
    facts,
    banding: bandCase(facts, bandingModelOf(IBAT_4), today),
    pointsHundredths: bandRow(row).line.pointsHundredths,
    waits: WAITS_UNKNOWN,
    place: places.ofLdu(facts.homeLduCode),
  };
}

function continuityOf(rows: DemoRows, places: Places): CaseContinuity[] {
  const allocations = groupBy(rows.allocations, (row) => row.crn);
  return rows.cases.flatMap((row): CaseContinuity[] => {
    if (!row.orderStart) return [];
    const held = [...(allocations.get(row.crn) ?? [])].sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
    const last = held.at(-1);
    const place = last ? places.ofOfficer(last.staffCode) : places.ofLdu(row.homeLduCode ?? null);
    return [
      {
        crn: row.crn,
        orderStart: row.orderStart,
        officersOfRecord: new Set(held.map(({ staffCode }) => staffCode)).size,
        firstAllocatedOn: held[0]?.startedOn ?? null,
        place,
      },
    ];
  });
}

/** What the published table says of staff, worked out from the rows of one region (docs/rules/measures.md, M-5 and M-14). */
export interface StaffingFigures {
  readonly sicknessDays: number;
  readonly attritionPercent: number;
  readonly widestSpan: number;
}

/** The staff figures of a region by the code that the dashboard uses. */
export function staffingFigures(rows: DemoRows, regionCode: string, today: IsoDate): StaffingFigures {
  const records = recordsOf(rows, placesOf(rows));
  const region = { level: 'region', code: regionCode } as const;
  const staffing = measureStaffing(
    IBAT_4,
    records.filter((record) => isInside(region, record)),
    today,
  );
  const people = records.map((record) => ({ ...record, caseCount: 0 }));
  return {
    sicknessDays: staffing.sickness.perFte ?? 0,
    attritionPercent: staffing.turnover.percent ?? 0,
    widestSpan: measureLineManagement(IBAT_4, people, region, today).widest,
  };
}
