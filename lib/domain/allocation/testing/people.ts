import { bandCase } from '../../banding/bands/band-case';
import { type CaseFacts, type HeldCase, NO_OVERSIGHT } from '../../banding/bands/case-facts';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../../kernel/ids';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import { bandingModelOf, type WorkloadModel } from '../../workload/model/model';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import {
  type OfficerSummary,
  toGiverSummary,
  toOfficerSummary,
} from '../../workload/summary/officer-summary';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import { drawShortlist, type Shortlist } from '../candidates/draw-shortlist';
import type { AllocationSubject, PastHolding } from '../candidates/assess-officer';
import type { BarInForce } from '../cases/bar';

/** A Monday. */
export const TODAY = isoDate('2026-11-02');
export const NOW = new Date('2026-11-02T08:15:00.000Z');

/** A waiting case: band 1 by the plain facts, a case manager may hold it, 29 points. */
export const waitingCase = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  crn: asCrn('X000001'),
  forename: 'Tyler',
  surname: 'Marsden',
  dateOfBirth: isoDate('1990-06-15'),
  sex: 'male',
  area: 'Calderdale',
  homeLduCode: asLduCode('HX'),
  restricted: false,
  sentence: 'community_order',
  setting: 'community',
  cohort: 'standard',
  state: 'active',
  rsr: 1,
  ogrs: 20,
  rosh: 'low',
  importedBand: null,
  flags: [],
  orderStart: addDays(TODAY, -7),
  orderEnd: addDays(TODAY, 358),
  releaseDate: null,
  firstAppointment: addDays(TODAY, 1),
  lastSeen: null,
  nextAppointment: null,
  version: 1,
  ...more,
});

/** The case with its banding and its former officers. */
export const subjectOf = (
  facts: CaseFacts = waitingCase(),
  pastHoldings: readonly PastHolding[] = [],
  model: WorkloadModel = IBAT_4,
  bars: readonly BarInForce[] = [],
): AllocationSubject => ({
  facts,
  banding: bandCase(facts, bandingModelOf(model), TODAY),
  pastHoldings,
  bars,
});

/** A full-time case manager of Halifax with domestic abuse training and no cases. */
export const officerOf = (staffCode: string, more: Partial<OfficerRecord> = {}): OfficerRecord => ({
  staffCode: asStaffCode(staffCode),
  forename: 'Sam',
  surname: `Surname${staffCode}`,
  email: null,
  grade: 'CM',
  contractedHoursHundredths: 3700,
  startDate: isoDate('2020-01-01'),
  leavingDate: null,
  lineManagerStaffCode: null,
  version: 1,
  teamCode: asTeamCode('HX-G'),
  teamName: 'Halifax',
  teamType: 'generic',
  lduCode: asLduCode('HX'),
  lduName: 'Halifax',
  regionCode: asRegionCode('WY'),
  regionName: 'West Yorkshire',
  reductions: [],
  absences: [],
  training: [{ course: 'domestic_abuse', completedOn: isoDate('2025-01-01'), expiresOn: null }],
  ...more,
});

let held = 0;

/** A held case of band 1 by the plain facts: 29 points. `days` ago it was allocated in the service. */
export const heldCase = (more: Partial<HeldCase> = {}, days = 100): HeldCase => {
  held += 1;
  return {
    ...waitingCase({ crn: asCrn(`H${String(held).padStart(6, '0')}`) }),
    staffCode: '',
    allocatedOn: addDays(TODAY, -days),
    allocatedHere: true,
    oversight: NO_OVERSIGHT,
    ...more,
  };
};

/** An officer with so many band 1 cases (29 points each; a full-timer has 2,176), and any others. */
export const caseloadOf = (
  officer: OfficerRecord,
  cases: number,
  others: readonly HeldCase[] = [],
): Caseload => ({
  officer,
  cases: [...Array.from({ length: cases }, () => heldCase({ staffCode: officer.staffCode })), ...others],
  reports: [],
  supports: [],
});

export const HALIFAX = {
  routedTeamCode: asTeamCode('HX-G'),
  insideLdus: new Set(['HX']),
} as const;

/** What whoever allocates reads of an officer with these cases. */
export const summaryOf = (caseload: Caseload, model: WorkloadModel = IBAT_4): OfficerSummary =>
  toOfficerSummary(model, measureCaseload(model, caseload, TODAY), TODAY);

/** The same of one who gives a case up. */
export const giverOf = (caseload: Caseload, model: WorkloadModel = IBAT_4): OfficerSummary =>
  toGiverSummary(model, caseload, TODAY);

/** The shortlist of officers with these cases, for a case that is routed to Halifax. */
export const shortlistFrom = (
  caseloads: readonly Caseload[],
  subject: AllocationSubject = subjectOf(),
  model: WorkloadModel = IBAT_4,
): Shortlist =>
  drawShortlist(
    model,
    subject,
    HALIFAX,
    caseloads.map((entry) => summaryOf(entry, model)),
    TODAY,
  );

/** What an officer's page shows of these cases, but for the ledger. */
export const pageFigures = (caseload: Caseload): WorkloadFigures => {
  const { ledger: _ledger, ...figures } = measureCaseload(IBAT_4, caseload, TODAY).workload;
  return figures;
};
