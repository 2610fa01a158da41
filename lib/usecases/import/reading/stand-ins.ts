import 'server-only';
import type { Field } from '../../../kernel/reading/field';
import { DAYS_NOT_KNOWN, dayText, isDayOfOtherYear, NO_END } from '../../../kernel/text/read-text';

/** Of a cell that may stand for nothing. */
const LONGEST_STAND_IN = 30;
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'null',
  '(null)',
  'n/a',
  '#n/a',
  '-',
  '--',
  '\u2013',
  '\u2014',
]);

/** What a cell says, where it stands for nothing: words of databases and days that no record has. */
export interface StandIn {
  /** Said once a column; null where there is nothing to say. */
  readonly warning: string | null;
}

/**
 * Whether a cell stands for an empty one: NULL, N/A and a dash, but in names of people; 31/12/9999 for an end that there is not;
 * 1 January 1900 and its like for a day that is not known.
 */
export function standInOf(
  field: Pick<Field<unknown, never>, 'file' | 'json' | 'empty'>,
  text: string,
): StandIn | null {
  if (text === '' || text.length > LONGEST_STAND_IN) return null;
  if (field.file?.person !== true && EMPTY_WORDS.has(text.toLowerCase()))
    return { warning: 'NULL, N/A or a dash stands in this column: read as not known' };
  if (field.json.is !== 'day' || field.empty === undefined) return null;
  const day = dayText(text);
  if (field.file?.end === true && NO_END.has(day)) return { warning: null };
  return DAYS_NOT_KNOWN.has(day)
    ? { warning: 'This day stands for one that is not known: read as not known' }
    : null;
}

/**
 * Why a day is not taken that a row may lack: its year is one that nobody can mean. One slip of a year holds up no other row, and what
 * was known stays. Null for everything else.
 */
export function dayNotTaken(
  field: Pick<Field<unknown, never>, 'label' | 'file' | 'json' | 'empty'>,
  text: string,
): string | null {
  if (field.json.is !== 'day' || field.empty === undefined) return null;
  if (standInOf(field, text) !== null || !isDayOfOtherYear(text)) return null;
  const label = field.file?.label ?? field.label;
  return `${label} is in a year that is not from 1900 to 2200: it was not taken. Mend it in the source`;
}
