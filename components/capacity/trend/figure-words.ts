import {
  type FigurePoint,
  isPercent,
  TREND_FIGURES,
  type TrendFigure,
} from '@/lib/domain/metrics/history/figure-trend';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { Grade, WorkloadModel } from '@/lib/domain/workload/model/model';
import { formatHundredthsFixed, formatWhole } from '@/lib/kernel/format';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { shareOf } from '@/lib/domain/metrics/counts/count-share';
import { shareText } from '../sections/share-figure';

/** What a figure is called, and how it is measured. */
export function trendWords(
  model: WorkloadModel,
  figure: TrendFigure,
): { readonly title: string; readonly measured: string } {
  const words = wordsOf(model);
  const ofGrade = (role: Grade['role']): string =>
    model.grades.find((grade) => grade.role === role)?.name ?? role;
  switch (figure) {
    case 'workload':
      return { title: 'Workload', measured: 'Points used ÷ points available of responsible officers.' };
    case 'over-100':
      return {
        title: `Officers over ${words.over}`,
        measured: `Share of the responsible officers with a case who were over ${words.over}, or had no capacity.`,
      };
    case 'over-50':
    case 'over-75': {
      const guard = words.guards[figure === 'over-50' ? 0 : 1];
      return {
        title: `Officers with over ${guard}`,
        measured: `Share of the officers with a case who had over ${guard}. Part-timers count as one; unpaid work units are left out.`,
      };
    }
    case 'caseload-senior':
    case 'caseload-ordinary':
      return {
        title: `Average caseload of ${ofGrade(roleOf(figure))}s`,
        measured: 'Live cases held ÷ FTE of the officers of the grade who held cases.',
      };
    case 'fte-senior':
    case 'fte-ordinary':
      return {
        title: capitalised(`${ofGrade(roleOf(figure))}s holding cases`),
        measured: 'FTE: contracted hours ÷ full-time hours of those who held cases.',
      };
  }
}

function roleOf(figure: TrendFigure): Grade['role'] {
  return figure.endsWith('senior') ? 'senior' : 'ordinary';
}

/** Every figure that has a trend, as choices of a form. */
export function trendChoices(
  model: WorkloadModel,
): { readonly value: TrendFigure; readonly label: string }[] {
  return TREND_FIGURES.map((figure) => ({ value: figure, label: trendWords(model, figure).title }));
}

/** A figure on a day as the page writes it, with what it is of; a dash where there is none. */
export function pointText(figure: TrendFigure, { value, count, of }: FigurePoint): string {
  if (value === null) return '–';
  if (figure === 'workload')
    return `${value.toFixed(1)}% (${formatWhole(Math.round(count))} of ${formatWhole(of)} points)`;
  if (isPercent(figure)) return shareText(shareOf(count, of));
  const fte = formatHundredthsFixed(Math.round(of * 100));
  return figure.startsWith('fte')
    ? `${fte} FTE`
    : `${value.toFixed(1)} (${formatWhole(count)} cases, ${fte} FTE)`;
}

/** The same without what it is of: for the end of a line. */
export function shortText(figure: TrendFigure, point: FigurePoint): string {
  return pointText(figure, point).replace(/ \(.*$/, '');
}
