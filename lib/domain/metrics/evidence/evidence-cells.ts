import { formatHundredthsFixed, formatShare, formatWhole } from '../../../kernel/format';
import type { Grade, WorkloadModel } from '../../workload/model/model';
import { type AverageCaseload, wholeAverage } from '../cases/average-caseload';
import { type CountShare, shareOf } from '../counts/count-share';
import type { EvidenceFigure } from './comparators';
import { countedFigure, type StoredFigures } from './stored-figures';
import { SMALL_N } from '../officers/rating-words';

/** What stands where a figure is not there, and why. */
export const NOT_MEASURED = 'Not measured';
export const NOT_STORED = 'Not stored';
export const NOT_PUBLISHED = 'Not published';
export const TOO_FEW = 'Too few to show';
export const NO_FIGURE = 'No figure';
export const NOT_AT_THIS_LEVEL = 'Not told at this level';

/** A figure of one of the two years: as it is printed, and what it is of. */
export interface EvidenceCell {
  readonly text: string;
  /** Numerator and denominator; null where there is no figure. */
  readonly n: string | null;
}

/** A figure as inspectors ask for it. */
export interface EvidenceRow {
  readonly key: EvidenceFigure;
  readonly label: string;
  readonly definition: string;
  /** The days that it is of, where they are not those of the columns. */
  readonly dates: string | null;
  readonly previous: EvidenceCell;
  readonly current: EvidenceCell;
  /** What is published elsewhere to hold it against; null where nothing is. */
  readonly comparator: string | null;
}

type RowParts = Pick<EvidenceRow, 'key' | 'label' | 'definition' | 'previous' | 'current'> &
  Partial<Pick<EvidenceRow, 'dates'>>;

/** A row; what it does not say of dates is none, and what is published elsewhere comes to it afterwards. */
export function row({ dates = null, ...parts }: RowParts): EvidenceRow {
  return { ...parts, dates, comparator: null };
}

/** Words in the place of a figure. */
export const missing = (text: string): EvidenceCell => ({ text, n: null });

/** FTE with two decimals; of a past day null where nothing is stored. */
export function fteCell(fte: number | null): EvidenceCell {
  return fte === null ? missing(NOT_STORED) : { text: fteText(fte), n: null };
}

/** FTE as it is printed. */
export function fteText(fte: number): string {
  return formatHundredthsFixed(Math.round(fte * 100));
}

/** A share with what it is of; of few, n first. Null: nothing is stored. */
export function shareCell(share: CountShare | null): EvidenceCell {
  if (share === null) return missing(NOT_STORED);
  if (share.of === 0) return missing(NO_FIGURE);
  const [percent, n] = [
    formatShare(share.count, share.of),
    `${formatWhole(share.count)} of ${formatWhole(share.of)}`,
  ];
  return share.of < SMALL_N ? { text: n, n: percent } : { text: percent, n };
}

/** A figure that was stored with a day, as a share or a count; of a day without it, that it is not stored. */
export function storedCell(figures: StoredFigures | null, key: EvidenceFigure): EvidenceCell {
  const found = countedFigure(figures, key);
  if (found === undefined) return missing(NOT_STORED);
  const { count, of } = found;
  return of === null ? { text: formatWhole(count), n: null } : shareCell(shareOf(count, of));
}

/** The widest span of some managers; no figure where nobody manages anybody. */
export function spanCell(widest: number, managers: number): EvidenceCell {
  return managers === 0
    ? missing(NO_FIGURE)
    : { text: formatWhole(widest), n: `${formatWhole(managers)} managers` };
}

/** An average caseload, with cases and FTE. */
export function averageCell(average: AverageCaseload | undefined, stored: boolean): EvidenceCell {
  if (!stored) return missing(NOT_STORED);
  const value = wholeAverage(average);
  if (average === undefined || value === null) return missing(NO_FIGURE);
  return { text: formatWhole(value), n: `${formatWhole(average.cases)} cases ÷ ${fteText(average.fte)} FTE` };
}

/** The two main grades: what inspectors call PO and PSO or equivalent. */
export function mainGrades({ grades }: WorkloadModel): { readonly grade: Grade; readonly word: string }[] {
  return (['senior', 'ordinary'] as const).flatMap((role) => {
    const grade = grades.find((entry) => entry.role === role);
    const word = role === 'senior' ? 'PO or equivalent' : 'PSO or equivalent';
    return grade === undefined ? [] : [{ grade, word: `${word} (${grade.code})` }];
  });
}
