import { sumOf } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate, formatHundredthsFixed, formatWorkload } from '../../../kernel/format';
import { nextAppointmentOf } from '../contact/next-day';
import { availableLines } from '../hours/available-lines';
import type { CaseLine, ReportLine } from '../ledger/ledger';
import type { MeasuredCase, MeasuredOfficer } from '../measure/measure-caseload';
import type { WorkloadModel } from '../model/model';
import type { OfficerRecord } from '../measure/officer-record';
import { isReductionActive } from '../hours/reductions';
import { exceeds } from '../measure/states';

/** What is done, so that it can be tried: the cases moved, the hours, the day waited for. */
export type Remedy =
  | { readonly kind: 'move_cases'; readonly crns: readonly string[] }
  | { readonly kind: 'more_hours'; readonly contractedHoursHundredths: number }
  | { readonly kind: 'reports_drop_out'; readonly onDate: IsoDate }
  | { readonly kind: 'reductions_end'; readonly onDate: IsoDate; readonly reductionIds: readonly string[] }
  | { readonly kind: 'cover_ends'; readonly crns: readonly string[] };

/** One thing that alone brings a workload to 100% or under, everything else as today. */
export interface Suggestion {
  readonly remedy: Remedy;
  readonly sentence: string;
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

/**
 * What would bring an officer who is over 100% back to it, each thing on its own: cases to move by fit, more contracted
 * hours, reports that drop out of the 30 days, reductions or covers that end. Empty when
 * nobody is over, or nothing alone is enough.
 */
export function bringUnder(model: WorkloadModel, measured: MeasuredOfficer, today: IsoDate): Suggestion[] {
  const { pointsUsedHundredths: used, pointsAvailable: available, state } = measured.workload;
  if (state !== 'over' && state !== 'well_over') return [];
  const fits = (usedHundredths: number, points: number): boolean =>
    points > 0 && !exceeds(usedHundredths, points, model.thresholds.over);
  const ways = [
    moveCases(measured, today, (left) => fits(left, available)),
    moreHours(model, measured),
    reportsDropOut(model, measured, today, (left) => fits(left, available)),
    reductionsEnd(model, measured.officer, today, (points) => fits(used, points)),
    coverEnds(measured, (left) => fits(left, available)),
  ];
  return ways.flatMap((way): Suggestion[] => {
    if (way === null) return [];
    const { remedy, words, usedHundredths = used, availablePoints = available } = way;
    const sentence = `${words}: ${formatWorkload(usedHundredths, availablePoints, model.thresholds)}.`;
    return [{ remedy, sentence, usedHundredths, availablePoints }];
  });
}

interface Way {
  readonly remedy: Remedy;
  readonly words: string;
  readonly usedHundredths?: number;
  readonly availablePoints?: number;
}

/** An appointment within these days: whoever has it should keep the officer that they expect. */
const SOON_DAYS = 7;

/** A whole case of one's own that could move, and how well it fits to move it. */
interface Movable {
  readonly entry: MeasuredCase;
  readonly line: CaseLine;
  readonly beyondGrade: boolean;
  readonly seenSoon: boolean;
}

/**
 * Whole cases by fit until it is enough: beyond grade first, then those without an appointment soon, then those held for the shortest
 * time, and only then the weight. One that turns out not to be needed stays, the worst fit first.
 */
function moveCases(
  measured: MeasuredOfficer,
  today: IsoDate,
  fits: (usedHundredths: number) => boolean,
): Way | null {
  const used = measured.workload.pointsUsedHundredths;
  const left = (cases: readonly Movable[]): number =>
    used - sumOf(cases, ({ line }) => line.pointsHundredths);
  const chosen: Movable[] = [];
  for (const entry of movableCases(measured, today)) {
    chosen.push(entry);
    if (fits(left(chosen))) break;
  }
  if (chosen.length === 0 || !fits(left(chosen))) return null;
  const needed = [...chosen].reverse().reduce<readonly Movable[]>((kept, entry) => {
    const without = kept.filter((other) => other !== entry);
    return fits(left(without)) ? without : kept;
  }, chosen);
  return {
    remedy: { kind: 'move_cases', crns: needed.map(({ entry }) => entry.facts.crn) },
    words: `Moving ${countOf(needed.length, 'case')} to somebody else (${bandWords(needed.map(({ line }) => line))}${fitWords(needed)})`,
    usedHundredths: left(needed),
  };
}

function movableCases({ cases }: MeasuredOfficer, today: IsoDate): Movable[] {
  const last = addDays(today, SOON_DAYS);
  return cases
    .filter(({ line }) => line.held === 'record' && !line.divided && line.pointsHundredths > 0)
    .map((entry) => {
      const nextAppointment = nextAppointmentOf(entry.facts, today);
      return {
        entry,
        line: entry.line,
        beyondGrade: entry.held === 'record' && entry.judgement.verdict === 'not_allowed',
        seenSoon: nextAppointment !== null && nextAppointment <= last,
      };
    })
    .sort(byFit);
}

function byFit(a: Movable, b: Movable): number {
  return (
    Number(b.beyondGrade) - Number(a.beyondGrade) ||
    Number(a.seenSoon) - Number(b.seenSoon) ||
    b.entry.facts.allocatedOn.localeCompare(a.entry.facts.allocatedOn) ||
    b.line.pointsHundredths - a.line.pointsHundredths ||
    a.entry.facts.crn.localeCompare(b.entry.facts.crn)
  );
}

/** "; 2 beyond grade, 1 with an appointment soon": what there is to know of those chosen. */
function fitWords(cases: readonly Movable[]): string {
  const beyond = cases.filter((entry) => entry.beyondGrade).length;
  const soon = cases.filter((entry) => entry.seenSoon).length;
  const words = [
    beyond === 0 ? '' : `${beyond} beyond grade`,
    soon === 0 ? '' : `${soon} with an appointment within ${SOON_DAYS} days`,
  ].filter((text) => text !== '');
  return words.length === 0 ? '' : `; ${words.join(', ')}`;
}

function bandWords(lines: readonly CaseLine[]): string {
  const counts = new Map<string, number>();
  for (const { band } of lines) counts.set(band, (counts.get(band) ?? 0) + 1);
  return [...counts].map(([band, count]) => `${count} of band ${band}`).join(', ');
}

/** The least contracted hours, in hundredths, that give the points, where the hours of the week allow it. */
function moreHours(model: WorkloadModel, measured: MeasuredOfficer): Way | null {
  const { grade, officer, workload } = measured;
  const contracted = officer.contractedHoursHundredths;
  if (grade === null || contracted === null || grade.targetPoints === 0 || model.thresholds.over <= 0)
    return null;
  const needed = ceilDivide(
    BigInt(workload.pointsUsedHundredths) * 100n,
    BigInt(Math.round(model.thresholds.over * 100)),
  );
  const hours = ceilDivide(needed * BigInt(grade.fullTimeHoursHundredths), BigInt(grade.targetPoints));
  const asked = contracted + Number(hours) - workload.hoursAvailableHundredths;
  if (asked > model.mostContractedHoursHundredths) return null;
  const points = (BigInt(grade.targetPoints) * hours) / BigInt(grade.fullTimeHoursHundredths);
  return {
    remedy: { kind: 'more_hours', contractedHoursHundredths: asked },
    words: `With ${formatHundredthsFixed(asked)} contracted hours a week instead of ${formatHundredthsFixed(contracted)}, the reductions as they are`,
    availablePoints: Number(points),
  };
}

function ceilDivide(part: bigint, whole: bigint): bigint {
  return (part + whole - 1n) / whole;
}

function reportsDropOut(
  model: WorkloadModel,
  { workload }: MeasuredOfficer,
  today: IsoDate,
  fits: (usedHundredths: number) => boolean,
): Way | null {
  const reports = workload.ledger.filter((line): line is ReportLine => line.kind === 'report');
  for (let days = 1; days <= model.reportDays; days += 1) {
    const onDate = addDays(today, days);
    const first = addDays(onDate, 1 - model.reportDays);
    const gone = reports.filter((line) => line.completedOn !== null && line.completedOn < first);
    const left = workload.pointsUsedHundredths - sumOf(gone, (line) => line.pointsHundredths);
    if (gone.length === 0 || !fits(left)) continue;
    return {
      remedy: { kind: 'reports_drop_out', onDate },
      words: `By ${formatDate(onDate)}, when ${countOf(gone.length, 'report')} ${gone.length === 1 ? 'is' : 'are'} more than ${model.reportDays} days old`,
      usedHundredths: left,
    };
  }
  return null;
}

function reductionsEnd(
  model: WorkloadModel,
  officer: OfficerRecord,
  today: IsoDate,
  fits: (availablePoints: number) => boolean,
): Way | null {
  const ending = officer.reductions
    .filter((entry) => isReductionActive(entry, today) && !entry.staysUntilReviewed)
    .flatMap((entry) => (entry.endDate === null ? [] : [{ ...entry, endDate: entry.endDate }]));
  const last = [...new Set(ending.map((entry) => entry.endDate))].sort();
  for (const endDate of last) {
    const gone = ending.filter((entry) => entry.endDate <= endDate);
    const ids = gone.map((entry) => entry.id);
    // On that day another reduction may have begun, or an absence: the forecast looks at everything that has a date.
    const onDate = addDays(endDate, 1);
    const points = sumOf(availableLines(model, officer, onDate), (line) => line.pointsAvailable);
    if (!fits(points)) continue;
    return {
      remedy: { kind: 'reductions_end', onDate, reductionIds: ids },
      words: `After ${formatDate(endDate)}, when ${gone.length === 1 ? 'a reduction ends' : `${gone.length} reductions have ended`} (${gone.map((entry) => entry.reason).join(', ')})`,
      availablePoints: points,
    };
  }
  return null;
}

function coverEnds({ workload }: MeasuredOfficer, fits: (usedHundredths: number) => boolean): Way | null {
  const covered = workload.ledger
    .filter((line): line is CaseLine => line.kind === 'case')
    .filter((line) => line.held === 'cover' && line.pointsHundredths > 0);
  const left = workload.pointsUsedHundredths - sumOf(covered, (line) => line.pointsHundredths);
  if (covered.length === 0 || !fits(left)) return null;
  return {
    remedy: { kind: 'cover_ends', crns: covered.flatMap((line) => line.crn ?? []) },
    words: `When the cover of ${countOf(covered.length, 'case')} for colleagues ends`,
    usedHundredths: left,
  };
}
