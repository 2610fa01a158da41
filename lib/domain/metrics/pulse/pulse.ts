import { sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import type { ScopeLevel } from '../../access/actor';
import type { CountedOf } from '../counts/count-share';
import { ALL_GRADES, type Cell, hiddenCells } from '../units/hidden-cells';

/** What officers are asked. It stands in the past of every survey, so it is never said otherwise. */
export const PULSE_QUESTION = 'How do you find your workload?';

/** What they may answer. */
export const PULSE_ANSWERS = ['manageable', 'unmanageable'] as const;
export type PulseAnswer = (typeof PULSE_ANSWERS)[number];
export const PULSE_ANSWER_LABELS: Readonly<Record<PulseAnswer, string>> = {
  manageable: 'Manageable',
  unmanageable: 'Unmanageable',
};

/** The answers of one grade in one region to one survey, counted: there is no row for an answer of somebody. */
export interface PulseCount {
  readonly regionCode: string;
  readonly gradeCode: string;
  readonly answers: number;
  readonly unmanageable: number;
}

/** Everything that was answered to a survey that is closed. */
export interface PulseSurvey {
  readonly closedOn: IsoDate;
  readonly counts: readonly PulseCount[];
}

/** Of those who answered, who described their workload as unmanageable; null: not shown, as so few answered, or nobody did. */
export interface PulseShares {
  readonly closedOn: IsoDate;
  readonly all: CountedOf | null;
  /** By code of the grade: only those that are shown. */
  readonly byGrade: ReadonlyMap<string, CountedOf>;
}

const LEVELS: readonly ScopeLevel[] = ['nation', 'region'];

/** Whether a unit is wide enough for a figure of the survey: a region and up (docs/rules/measures.md, M-15). */
export function hasPulse(level: ScopeLevel): boolean {
  return LEVELS.includes(level);
}

/**
 * What of a survey is shown of a unit: nothing below a region, nothing of fewer than 10 answers, and nothing that would let such a figure be
 * worked out from the regions or the grades beside it. The counts of a survey that is closed never change, so neither does what is shown.
 */
export function pulseShares(
  unit: { readonly level: ScopeLevel; readonly code: string },
  { closedOn, counts }: PulseSurvey,
): PulseShares {
  if (!hasPulse(unit.level)) return { closedOn, all: null, byGrade: new Map() };
  const cells = cellsOf(counts);
  const hidden = hiddenCells(cells);
  const own = unit.level === 'nation' ? NATION : nameOf(unit.code);
  const shown = cells.filter((cell) => cell.unit === own && !hidden.has(cell));
  const shares = new Map(
    shown.map(({ grade, heads, unmanageable }) => [grade, { count: unmanageable, of: heads }]),
  );
  const all = shares.get(ALL_GRADES) ?? null;
  shares.delete(ALL_GRADES);
  return { closedOn, all, byGrade: shares };
}

const NATION = 'nation';

interface PulseCell extends Cell {
  readonly unmanageable: number;
}

/** Every cell of every unit: of each grade, and of all grades. Where nobody answered there is none: that tells of nobody. */
function cellsOf(counts: readonly PulseCount[]): PulseCell[] {
  const regions = [...new Set(counts.map(({ regionCode }) => regionCode))];
  const grades = [ALL_GRADES, ...new Set(counts.map(({ gradeCode }) => gradeCode))];
  const units = [
    { unit: NATION, above: '', of: counts },
    ...regions.map((code) => ({
      unit: nameOf(code),
      above: NATION,
      of: counts.filter(({ regionCode }) => regionCode === code),
    })),
  ];
  return units.flatMap(({ unit, above, of }) =>
    grades.flatMap((grade) => {
      const counted = grade === ALL_GRADES ? of : of.filter(({ gradeCode }) => gradeCode === grade);
      const heads = sumOf(counted, ({ answers }) => answers);
      const unmanageable = sumOf(counted, (one) => one.unmanageable);
      return heads === 0 ? [] : [{ unit, above, grade, heads, unmanageable }];
    }),
  );
}

function nameOf(regionCode: string): string {
  return `region ${regionCode}`;
}

/** The last survey that was closed after a day and up to another; null where none was. `surveys`: the newest first. */
export function pulseBetween<Survey extends { readonly closedOn: IsoDate }>(
  surveys: readonly Survey[],
  { after, to }: { readonly after: IsoDate; readonly to: IsoDate },
): Survey | null {
  return surveys.find(({ closedOn }) => closedOn > after && closedOn <= to) ?? null;
}
