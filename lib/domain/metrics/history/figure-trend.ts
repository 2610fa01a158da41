import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatWhole } from '../../../kernel/format';
import type { Grade, WorkloadModel } from '../../workload/model/model';
import {
  type RulesOfDay,
  type RulesStep,
  rulesSteps,
  rulesStepWords,
} from '../../workload/model/rules-version';
import type { AverageCaseload } from '../cases/average-caseload';
import type { CountShare } from '../counts/count-share';

/** Figures of which the stored days tell, so that they have a trend. */
export const TREND_FIGURES = [
  'workload',
  'over-100',
  'over-50',
  'over-75',
  'caseload-senior',
  'caseload-ordinary',
  'fte-senior',
  'fte-ordinary',
] as const;
export type TrendFigure = (typeof TREND_FIGURES)[number];

/** The figures of a unit on a day, of the past or of today. */
export interface FiguresOfDay {
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  readonly workloadPercent: number | null;
  readonly officersOver100: CountShare;
  readonly over50Cases: CountShare;
  readonly over75Cases: CountShare;
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
}

/** A figure on a day; what it is of, as numerator and denominator. */
export interface FigurePoint {
  readonly onDate: IsoDate;
  /** Per cent, cases or FTE; null where there is none. */
  readonly value: number | null;
  readonly count: number;
  readonly of: number;
}

/** What is worth knowing beside a point. */
export interface TrendMark {
  readonly onDate: IsoDate;
  readonly kind: 'rules' | 'officers';
  readonly words: string;
}

/** Whether a figure is a percentage; else cases or FTE. */
export function isPercent(figure: TrendFigure): boolean {
  return figure === 'workload' || figure.startsWith('over-');
}

/** The figure of a unit on one day, as the dashboard tells it. */
export function pointOf(
  model: Pick<WorkloadModel, 'grades'>,
  figure: TrendFigure,
  onDate: IsoDate,
  figures: FiguresOfDay,
): FigurePoint {
  const share = ({ count, of, percent }: CountShare): FigurePoint => ({ onDate, value: percent, count, of });
  const average = (role: Grade['role'], what: 'value' | 'fte'): FigurePoint => {
    const code = model.grades.find((grade) => grade.role === role)?.code ?? '';
    const found = figures.averageCaseloadByGrade[code] ?? { value: null, cases: 0, fte: 0 };
    return { onDate, value: found[what], count: found.cases, of: found.fte };
  };
  switch (figure) {
    case 'workload':
      return {
        onDate,
        value: figures.workloadPercent,
        count: figures.pointsUsed,
        of: figures.pointsAvailable,
      };
    case 'over-100':
      return share(figures.officersOver100);
    case 'over-50':
      return share(figures.over50Cases);
    case 'over-75':
      return share(figures.over75Cases);
    case 'caseload-senior':
      return average('senior', 'value');
    case 'caseload-ordinary':
      return average('ordinary', 'value');
    case 'fte-senior':
      return average('senior', 'fte');
    case 'fte-ordinary':
      return average('ordinary', 'fte');
  }
}

/** From one point to the next, time available that changes by this share of itself or more is a large move of officers. In per cent. */
const LARGE_MOVE = 5;

/** A day with the rules that it was worked out by and the time that officers had. */
export interface DayOfTrend extends RulesOfDay {
  readonly pointsAvailable: number;
}

/**
 * Where the rules changed, and where the time of officers moved much, along some days, oldest first (docs/rules/measures.md, M-20). Where the model changed as
 * well, its own step alone is told: it may count the same time otherwise.
 */
export function trendMarks(days: readonly DayOfTrend[]): TrendMark[] {
  const steps = rulesSteps(days);
  const changed = new Map(steps.map((step): [IsoDate, RulesStep] => [step.to, step]));
  return days.flatMap((day, index): TrendMark[] => {
    const step = changed.get(day.onDate);
    if (step !== undefined) return [{ onDate: day.onDate, kind: 'rules', words: rulesStepWords(step) }];
    const before = days[index - 1];
    const words = before === undefined ? null : largeMove(before, day);
    return words === null ? [] : [{ onDate: day.onDate, kind: 'officers', words }];
  });
}

function largeMove(before: DayOfTrend, { pointsAvailable: now }: DayOfTrend): string | null {
  const then = before.pointsAvailable;
  const moved = Math.abs(now - then);
  if (then === 0 || moved * 100 < LARGE_MOVE * then) return null;
  return `Time of officers: ${formatWhole(then)} points on ${formatDate(before.onDate)}, ${formatWhole(now)} then: ${((moved * 100) / then).toFixed(1)}% ${now > then ? 'more' : 'less'}.`;
}

/** Every so manieth day, the last of them among them. */
export function everyNth<Day>(days: readonly Day[], nth: number): Day[] {
  return days.filter((_, index) => (days.length - 1 - index) % nth === 0);
}
