import 'server-only';
import type { Shown } from './number-formats';
import { serialDay } from './serial-day';

/** What a cell of a sheet holds. `error`: "#REF!". `unsaved`: a formula whose value was not stored. */
export type CellKind = 'text' | 'number' | 'long' | 'otherwise' | 'day' | 'percent' | 'error' | 'unsaved';

/** A cell as text, as a file would hold it, and what it was. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

/** A number that is a number alone: spreadsheets keep 15 figures of it. */
const LONGEST_WHOLE = 1e15;

/** A number of a cell as text, by how it is shown. */
export function numberCell(written: string, shown: Shown, from1904: boolean): Cell {
  const value = written.length > 40 ? Number.NaN : Number(written);
  if (!Number.isFinite(value) || written.trim() === '') return { text: written.slice(0, 200), kind: 'text' };
  switch (shown.as) {
    case 'day': {
      const day = serialDay(value, from1904);
      return day === null ? { text: plainNumber(value), kind: 'number' } : { text: day, kind: 'day' };
    }
    case 'percent':
      return { text: `${plainNumber(value * 100)}%`, kind: 'percent' };
    case 'zeros':
      return Number.isInteger(value) && value >= 0 && value < LONGEST_WHOLE
        ? { text: String(value).padStart(shown.figures, '0'), kind: 'number' }
        : { text: plainNumber(value), kind: 'number' };
    case 'otherwise':
      return { text: plainNumber(value), kind: 'otherwise' };
    case 'plain':
      return { text: plainNumber(value), kind: Math.abs(value) < LONGEST_WHOLE ? 'number' : 'long' };
  }
}

/** A number without an exponent, rounded to the 15 figures that a spreadsheet shows: 3.4100000000000001 is 3.41. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LONGEST_WHOLE) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1) return BigInt(Math.round(rounded)).toString();
  return text.startsWith('-') ? '-0' : rounded.toFixed(20);
}
