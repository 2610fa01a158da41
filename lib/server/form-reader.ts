import { dateFromParts, type IsoDate } from '../kernel/dates';
import type { FieldProblem, FormValues } from '../kernel/form-state';
import { type SentRecord, type TakenOf, takeSent } from '../kernel/reading/sent';
import { err, ok, type Result } from '../kernel/result';

/** Reads a submitted form: text trimmed, nothing guessed. */
export interface FormReader {
  /** What was sent for each of these: text by the description of its field, and what a page sends along unseen. */
  read<F extends SentRecord>(fields: F): TakenOf<F>;
  /** The trimmed text of a field; empty when absent. */
  text(name: string): string;
  /** The trimmed text of a field, or null when empty or absent. */
  optional(name: string): string | null;
  /** Every value of a field sent several times (checkboxes), trimmed, without empty ones. */
  list(name: string): string[];
  /** Whether a checkbox was ticked (with this value, where given). */
  checked(name: string, value?: string): boolean;
  /** A date of three inputs `name-day`, `name-month`, `name-year`; null when all are empty. `label` starts its messages: "Start date". */
  date(name: string, label: string): Result<IsoDate | null, FieldProblem>;
  /** The same as text for a use case that checks it: `YYYY-MM-DD`; empty when all are empty; what was typed (D/M/Y) when it is no day. */
  dateText(name: string): string;
  /** The trimmed text of a field that holds a whole document, at most so many characters and one more; empty when absent. */
  document(name: string, most: number): string;
  /** The text of an uploaded file, at most so many characters and one more; empty when none was chosen. */
  fileText(name: string, most: number): Promise<string>;
  /** Everything that was typed, to show it again: never passwords. */
  readonly values: FormValues;
}

/** "September" */
const LONGEST_MONTH = 9;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The most characters that are read of one field: more than any may hold, so that whoever checks a field's own limit still refuses it.
 * Nothing behind the form sees more, but for a field that is read as a document.
 */
export const MOST_OF_A_FIELD = 20_001;

/** Makes a reader of a submitted form. */
export function readForm(data: FormData): FormReader {
  const texts = (name: string): string[] =>
    data
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.trim().slice(0, MOST_OF_A_FIELD)] : []));
  const text = (name: string): string => texts(name)[0] ?? '';
  const parts = (name: string): DateParts => ({
    day: text(`${name}-day`),
    month: text(`${name}-month`),
    year: text(`${name}-year`),
  });
  return {
    read: (fields) => takeSent(fields, texts),
    text,
    optional: (name) => text(name) || null,
    list: (name) => texts(name).filter((value) => value !== ''),
    checked: (name, value) => (value === undefined ? texts(name).length > 0 : texts(name).includes(value)),
    date: (name, label) => readDate(name, label, parts(name)),
    dateText: (name) => dateText(parts(name)),
    document: (name, most) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim().slice(0, most + 1) : '';
    },
    fileText: async (name, most) => {
      const file = data.get(name);
      // Four bytes a character at the most: no more is read than can matter.
      return file instanceof File ? (await file.slice(0, most * 4 + 4).text()).slice(0, most + 1) : '';
    },
    values: typedValues(data),
  };
}

interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function readDate(name: string, label: string, parts: DateParts): Result<IsoDate | null, FieldProblem> {
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '');
  if (missing.length === 3) return ok(null);
  if (missing.length > 0)
    return err({ field: name, message: `${label} must include a ${missing.join(' and ')}` });
  const date = toDate(parts);
  return date === null ? err({ field: name, message: `${label} must be a real date` }) : ok(date);
}

function dateText(parts: DateParts): string {
  if (!parts.day && !parts.month && !parts.year) return '';
  return toDate(parts) ?? `${parts.day}/${parts.month}/${parts.year}`;
}

/** Days and months in figures, months also by name ("5 March 2026"); years in four figures. */
function toDate({ day, month, year }: DateParts): IsoDate | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const isName = month.length <= LONGEST_MONTH && /^[a-z]{3,}$/i.test(month);
  const monthNumber = isName ? named : figures(month, 2);
  if (!/^\d{4}$/.test(year)) return null;
  return dateFromParts(Number(year), monthNumber, figures(day, 2));
}

function figures(text: string, most: number): number {
  return text.length <= most && /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function typedValues(data: FormData): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const name of new Set(data.keys())) {
    if (/password|secret/i.test(name) || name.startsWith('$ACTION')) continue;
    const typed = data.getAll(name).filter((value) => typeof value === 'string');
    values[name] = typed.length === 1 ? (typed[0] ?? '') : typed;
  }
  return values;
}
