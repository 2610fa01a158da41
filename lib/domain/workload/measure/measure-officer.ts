import type { CaseState, Cohort, Setting } from '../../banding/case-vocabulary';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { onceForKey } from '../../../kernel/remember';
import type { Absence } from '../absence/absence';
import { type CasePart, partHundredths } from '../sharing/case-split';
import { availableLines, type OfficerHours } from '../hours/available-lines';
import type {
  AvailableLine,
  CaseLine,
  LedgerLine,
  ReportLine,
  SupportLine,
  UsedLine,
} from '../ledger/ledger';
import {
  bandPoints,
  findGrade,
  type Grade,
  type WorkloadArithmetic,
  type WorkloadModel,
} from '../model/model';
import { bandOf } from '../model/band-of';
import type { Reduction } from '../hours/reductions';
import { figuresOfSums, sumUsed, type WorkloadFigures } from '../summary/used-sums';
import { exceeds } from './states';
import type { ReportKind } from './report-kinds';

/** A case as the sum needs it. `count` over 1 only in what-if requests, where cases have no CRN. */
export interface WeighedCase {
  readonly crn: string | null;
  readonly band: string;
  readonly possibleBands: readonly [string, string];
  readonly provisional: boolean;
  readonly setting: Setting;
  readonly cohort: Cohort;
  readonly state: CaseState;
  readonly count: number;
  /** The part that is held where the points are divided; left out: the whole case, as officer of record. */
  readonly part?: CasePart;
  /** What the line says of the division: "covered by Sykes, Martin". */
  readonly note?: string;
}

export interface CompletedReport {
  readonly kind: ReportKind;
  readonly completedOn: IsoDate;
}

/** Points given to (positive) or taken from (negative) a colleague's cases in the last 7 days. */
export interface Support {
  readonly label: string;
  readonly pointsHundredths: number;
}

export interface OfficerFacts extends OfficerHours {
  readonly reductions: readonly Reduction[];
  readonly absences: readonly Absence[];
}

/** An officer's figures on a day, with the ledger that explains them. */
export interface Workload extends WorkloadFigures {
  readonly ledger: readonly LedgerLine[];
}

export interface OfficerWork {
  readonly cases: readonly WeighedCase[];
  readonly reports: readonly CompletedReport[];
  readonly supports: readonly Support[];
}

/** The same with the ledger line of each case drawn already. */
export interface OfficerLines extends Pick<OfficerWork, 'reports' | 'supports'> {
  readonly cases: readonly CaseLine[];
}

/**
 * One officer's workload on a day, with the ledger that explains it: points used and points available are the sums of
 * the ledger's lines, never worked out apart (docs/rules/workload.md).
 */
export function measureOfficer(
  model: WorkloadModel,
  officer: OfficerFacts,
  work: OfficerWork,
  onDate: IsoDate,
): Workload {
  const cases = work.cases.map((entry) => caseLine(model, entry));
  return measureLines(model, officer, { ...work, cases }, onDate);
}

/** The same of cases whose lines are drawn: what a case counts is worked out once. */
export function measureLines(
  model: WorkloadModel,
  officer: OfficerFacts,
  { cases, reports, supports }: OfficerLines,
  onDate: IsoDate,
): Workload {
  const used: UsedLine[] = [...cases];
  const since = addDays(onDate, -model.reportDays);
  for (const { kind, completedOn } of reports)
    if (completedOn <= onDate && completedOn > since) used.push(reportLine(model, kind, 1, completedOn));
  for (const support of supports) used.push(supportLine(support));
  return sumLedger(
    model,
    used,
    availableLines(model, officer, onDate),
    findGrade(model, officer.grade) !== null && officer.contractedHoursHundredths !== null,
  );
}

/** Adds the lines up and names the state. Shared by stored officers and by what-if requests. */
export function sumLedger(
  model: WorkloadArithmetic,
  used: readonly UsedLine[],
  available: readonly AvailableLine[],
  known: boolean,
): Workload {
  const sums = {
    pointsAvailable: available.reduce((sum, line) => sum + line.pointsAvailable, 0),
    hoursAvailableHundredths: available.reduce((sum, line) => sum + line.hoursHundredths, 0),
  };
  return { ...figuresOfSums(model, sumUsed(used), sums, known), ledger: [...used, ...available] };
}

/** The ledger line of a case, or of a part of one. The band must be one of the model's. */
export function caseLine(model: WorkloadArithmetic, entry: WeighedCase): CaseLine {
  const share = model.stateShares[entry.state];
  const whole = wholePoints(model, entry.band, entry);
  const pointsHundredths = partOf(entry, whole * share * entry.count);
  const between = entry.provisional ? possibleWorths(model, entry) : null;
  const label = bandLabels(entry.setting)(entry.band);
  return {
    kind: 'case',
    side: 'used',
    label: entry.note ? `${label}: ${entry.note}` : label,
    crn: entry.crn,
    band: entry.band,
    setting: entry.setting,
    cohort: entry.cohort,
    state: entry.state,
    count: entry.count,
    held: entry.part?.held ?? 'record',
    divided: entry.part !== undefined,
    provisional: entry.provisional,
    pointsEachHundredths: whole * share,
    pointsHundredths,
    dormantHundredths: partOf(entry, whole * (100 - share) * entry.count),
    lowestHundredths: between === null ? pointsHundredths : Math.min(...between),
    highestHundredths: between === null ? pointsHundredths : Math.max(...between),
  };
}

/** "Band 2, unpaid work": written once for each. */
const bandLabels = onceForKey((setting: Setting) =>
  onceForKey((band: string) => `Band ${band}, ${setting.replace('_', ' ')}`),
);

function partOf({ part }: WeighedCase, hundredths: number): number {
  return part === undefined ? hundredths : partHundredths(hundredths, part);
}

/**
 * What a case may come to count while its band is provisional. Bands that carry nothing in this setting are left out, unless they are
 * the ends of the range: an unknown code is never worth 0.
 */
function possibleWorths(model: WorkloadArithmetic, entry: WeighedCase): number[] {
  const [low, high] = entry.possibleBands;
  const [above, below] = [bandOf(model, low)?.rank ?? 0, bandOf(model, high)?.rank ?? 0];
  const between = model.bands
    .filter(({ rank }) => rank > above && rank < below)
    .map(({ code }) => code)
    .filter((code) => wholePoints(model, code, entry) > 0);
  const share = model.stateShares[entry.state];
  return [low, entry.band, high, ...between].map((band) =>
    partOf(entry, wholePoints(model, band, entry) * share * entry.count),
  );
}

function wholePoints(model: WorkloadArithmetic, band: string, entry: WeighedCase): number {
  const points = bandPoints(model, band, entry.setting, entry.cohort);
  if (points === null) throw new Error(`The model has no band ${band}`);
  return points;
}

const REPORT_NAMES: Record<ReportKind, string> = {
  standard: 'Standard pre-sentence report',
  fast: 'Fast pre-sentence report',
  oral: 'Oral report',
  parole: 'Parole report',
};

/** The ledger line of completed reports of one kind. */
export function reportLine(
  model: WorkloadArithmetic,
  reportKind: ReportKind,
  count: number,
  completedOn: IsoDate | null,
): ReportLine {
  return {
    kind: 'report',
    side: 'used',
    label: REPORT_NAMES[reportKind],
    reportKind,
    completedOn,
    count,
    pointsHundredths: model.reportPoints[reportKind] * 100 * count,
  };
}

function supportLine(support: Support): SupportLine {
  return { kind: 'support', side: 'used', label: support.label, pointsHundredths: support.pointsHundredths };
}

/** Caseload guards passed, apart from points: "over 50", "over 75". The highest one passed; null when none is. */
export function caseloadGuardPassed(
  model: Pick<WorkloadModel, 'caseloadGuards'>,
  caseCount: number,
): number | null {
  return [...model.caseloadGuards].sort((a, b) => b - a).find((guard) => caseCount > guard) ?? null;
}

/**
 * The most cases for somebody of a grade, where they hold more: the cap of the grade in proportion to their contracted
 * hours, whole cases, never more than the cap itself. Null when they hold no more, or the grade has no cap.
 */
export function caseCapPassed(
  grade: Pick<Grade, 'caseCap' | 'fullTimeHoursHundredths'> | null,
  contractedHoursHundredths: number | null,
  caseCount: number,
): number | null {
  if (grade?.caseCap === undefined || contractedHoursHundredths === null) return null;
  const { caseCap, fullTimeHoursHundredths } = grade;
  const cap = Math.min(caseCap, Math.floor((caseCap * contractedHoursHundredths) / fullTimeHoursHundredths));
  return caseCount > cap ? cap : null;
}

/** Whether a workload is over some per cent, exactly. False where there is no percentage. */
export function isOverPercent(
  workload: Pick<WorkloadFigures, 'pointsUsedHundredths' | 'pointsAvailable'>,
  percent: number,
): boolean {
  return (
    workload.pointsAvailable > 0 && exceeds(workload.pointsUsedHundredths, workload.pointsAvailable, percent)
  );
}
