import 'server-only';
import { FileFault } from '../reading/checked-text';
import type { Shown } from './number-formats';
import { ownText, unescaped, wholeOf } from './read-xml';
import { serialDay } from './serial-day';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** What a cell of a sheet holds. `error`: "#REF!". `unsaved`: a formula whose value was not stored. */
export type CellKind = 'text' | 'number' | 'long' | 'otherwise' | 'day' | 'percent' | 'error' | 'unsaved';

/** A cell as text, as a file would hold it, and what it was. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

/** A number that is a number alone: spreadsheets keep 15 figures of it. */
const LONGEST_WHOLE = 1e15;

/** A cell as it is written in a sheet. `value`: null where none was stored. */
interface WrittenCell {
  readonly type: string;
  readonly style: Shown;
  readonly formula: boolean;
  readonly value: string | null;
}

const EMPTY: Cell = { text: '', kind: 'text' };

/** A cell as text, with the texts of its workbook and the year from which it counts days. Throws a FileFault where it names a text that is not there. */
export function cellOf(
  { type, style, formula, value }: WrittenCell,
  { strings, from1904 }: { readonly strings: readonly string[]; readonly from1904: boolean },
): Cell {
  if (value === null) return formula ? { text: '', kind: 'unsaved' } : EMPTY;
  switch (type) {
    case 's': {
      const text = strings[wholeOf(value) ?? -1];
      if (text === undefined) throw new FileFault(WORKBOOK_FAULTS.broken);
      return { text, kind: 'text' };
    }
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'text' };
    case 'e':
      return { text: value.slice(0, 40), kind: 'error' };
    case 'd':
      return { text: value.slice(0, 40).replace(/T00:00:00(\.0{1,9})?Z?$/, ''), kind: 'day' };
    case 'n':
      return value.trim() === '' ? EMPTY : numberCell(value, style, from1904);
    default:
      return { text: ownText(unescaped(value)), kind: 'text' };
  }
}

/** A number of a cell as text, by how it is shown. */
function numberCell(written: string, shown: Shown, from1904: boolean): Cell {
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
