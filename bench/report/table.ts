import type { Figure } from './figures';

const NAME = 52;
const CELL = 9;

/** The figures as lines of text: a heading, then one line a figure. */
export function tableOf(figures: readonly Figure[]): string[] {
  const heading = ['what'.padEnd(NAME), ...['figure', '', 'p50', 'p95', 'p99', 'runs'].map(cell)].join(' ');
  return [heading, ...figures.map(lineOf)];
}

function lineOf(figure: Figure): string {
  const { what, unit, value, p50, p95, p99, runs, ratio, perSecond, note } = figure;
  const over = ratio === undefined ? '' : `  ${ratio.times.toFixed(2)} x ${ratio.over}`;
  const rate = perSecond === undefined ? '' : `  ${inDigits(perSecond)} a second`;
  const told = note === undefined ? '' : `  ${note}`;
  if (value === null) return `${what.padEnd(NAME)} ${cell('-')}${told}`;
  const cells = [cell(inDigits(value)), unit.padEnd(CELL), ...[p50, p95, p99, runs].map(cellOf)];
  return `${what.padEnd(NAME)} ${cells.join(' ')}${over}${rate}${told}`.trimEnd();
}

const cell = (text: string): string => text.padStart(CELL);
const cellOf = (value: number | undefined): string => cell(value === undefined ? '' : inDigits(value));

/** Three digits that tell something, and no more. */
function inDigits(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}
