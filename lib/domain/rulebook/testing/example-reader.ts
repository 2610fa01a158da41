import { type IsoDate, isoDate } from '../../../kernel/dates';
import { formatDateShort, weekdayName } from '../../../kernel/format';
import type { WrittenExample } from './read-rules';

/** What an example gives. */
export interface Given {
  readonly has: (name: string) => boolean;
  /** Throws where it is not given. */
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly day: (name: string) => IsoDate;
}

/** One kind of worked example: the columns that it may have, and the rules that it is worked by. */
export interface ExampleReader {
  readonly needs: readonly string[];
  /** What may be given beside. */
  readonly mayHave?: readonly string[];
  /** Every result that the rules give for it, as text; examples name some of them. */
  readonly work: (given: Given) => Readonly<Record<string, string>>;
  readonly results: readonly string[];
}

/** Whether a reader reads an example: all that it needs is given, and nothing is there that it does not know. */
export function reads(reader: ExampleReader, { inputs, results }: WrittenExample): boolean {
  const known = [...reader.needs, ...(reader.mayHave ?? [])];
  return (
    reader.needs.every((name) => inputs.has(name)) &&
    [...inputs.keys()].every((name) => known.includes(name)) &&
    results.size > 0 &&
    [...results.keys()].every((name) => reader.results.includes(name))
  );
}

/** The results that the rules give for an example, of those that it names. */
export function workOut(reader: ExampleReader, example: WrittenExample): Record<string, string> {
  const text = (name: string): string => {
    const value = example.inputs.get(name);
    if (value === undefined) throw new Error(`${example.place}: ${name} is not given`);
    return value;
  };
  const worked = reader.work({
    has: (name) => example.inputs.has(name),
    text,
    number: (name) => numberOf(text(name)),
    day: (name) => dayOf(text(name)),
  });
  return Object.fromEntries([...example.results.keys()].map((name) => [name, worked[name] ?? '']));
}

/** "2,176", "37.5": throws where it is no number. */
export function numberOf(text: string): number {
  const value = Number(text.replaceAll(',', ''));
  if (text === '' || Number.isNaN(value)) throw new Error(`No number: ${text}`);
  return value;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/;

/** "Mon 2 Nov 2026", "2 Nov 2026": throws where there is no such day, or it is another day of the week. */
export function dayOf(text: string): IsoDate {
  const [, weekday, day = '', month = '', year = ''] = DAY.exec(text) ?? [];
  const index = MONTHS.indexOf(month) + 1;
  const date = isoDate(`${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (weekday !== undefined && !weekdayName(date).startsWith(weekday))
    throw new Error(`${text} is a ${weekdayName(date)}`);
  return date;
}

/** "Mon 2 Nov 2026"; "none" without a day. */
export function dayText(date: IsoDate | null): string {
  return date === null ? 'none' : `${weekdayName(date).slice(0, 3)} ${formatDateShort(date)}`;
}

/** The parts in their order; "none" where there is none. */
export function listText(parts: readonly string[]): string {
  return parts.length === 0 ? 'none' : parts.join(', ');
}

export function yesNo(yes: boolean): string {
  return yes ? 'yes' : 'no';
}

/** "not_allowed" as it is read: "not allowed". */
export function wordsOf(code: string): string {
  return code.replaceAll('_', ' ');
}
