import { err, mapResult, ok, type Result } from '../result';
import type { JsonShape } from './json-shape';
import type { Sent } from './sent';
import type { Shown } from './shown';
import { lowerFirst } from '../text/first-letter';
import { withoutInvisible } from '../text/fold-key';
import { LONGEST_LIST } from '../text/read-text';

/** Where a value was written: by a person into a form, by a system or a spreadsheet into a file, or into the body of a call of the API. */
export type Where = 'form' | 'file' | 'api';

/** What a reader of a value may know besides its text. */
export interface Reading<C> {
  /** Starts the messages, in the words of where it was written: "First day must be ..." of a form, "Start date must be ..." of a file. */
  readonly label: string;
  readonly where: Where;
  /** What the value is judged by: a workload model, the day, the record that it changes. */
  readonly context: C;
}

/** Reads trimmed text that is not empty: the value, or a message that says what to do. */
export type ReadText<T, C = unknown> = (text: string, reading: Reading<C>) => Result<T, string>;

/** How files speak of a field, where they do not speak as forms do. */
export interface FileWords {
  /** The column, where it is not the field in snake_case. */
  readonly column?: string;
  readonly label?: string;
  /** Said when a required value is missing. */
  readonly ask?: string;
  /** How a file writes the value, added to its messages: people who fill in a form see it from the form. */
  readonly write?: string;
  /** An empty cell says nothing: what is known stays, as where the file has no such column. */
  readonly emptyKeeps?: true;
  /** A word that says nothing, where an empty cell says something: what is known stays, and of what is new it is not known. */
  readonly keepsAt?: string;
  /** A name of a person: what stands for nothing elsewhere (NULL, a dash) may be somebody's name. */
  readonly person?: true;
  /** A last day: 31/12/9999 says that there is none. */
  readonly end?: true;
}

/** How the API speaks of a field, where it does not say only what the value is: "Enter an area, as text", "Enter hours of 0 or more". */
export interface ApiWords {
  readonly noun?: string;
  /** The least number, where the API asks for more than nothing. */
  readonly least?: number;
  /** Said of anything that it does not take, where naming what it takes is not enough. */
  readonly ask?: string;
  /** What the description of the API says of it, where that is not what a form says. */
  readonly hint?: string;
  /** Characters at most, where the API has taken more than a form does. */
  readonly most?: number;
}

/**
 * One field of a noun, described once. A form is drawn and read by it, and so are a row of a file, the body of a call and the
 * description of the API (docs/decisions/input/one-reader-for-every-input.md). `C` is what it is judged by.
 */
export interface Field<T, C = unknown> extends Sent<string> {
  /** Starts the messages: "Order start must be ...". */
  readonly label: string;
  /** Characters of its text at most. What is longer is cut behind this before any pattern sees it, and refused for its length. */
  readonly most: number;
  readonly read: ReadText<T, C>;
  /** What an empty cell or input means; without it the value is required. */
  readonly empty?: { readonly value: T };
  /** Said when a required value is missing: "Enter a CRN, like X123456". */
  readonly ask?: string;
  readonly file?: FileWords;
  readonly api?: ApiWords;
  readonly shown: Shown;
  readonly json: JsonShape;
}

/**
 * The text of a value as every reader takes it: trimmed, without what nobody sees, line ends made one, cut behind its limit. Empty is
 * not known.
 */
function tidyText(text: string, most: number): string {
  const trimmed = text.trim();
  const seen = trimmed.length > LONGEST_LIST ? trimmed : withoutInvisible(trimmed).trim();
  return (seen.includes('\r') ? seen.replaceAll('\r\n', '\n') : seen).slice(0, most + 1);
}

/** Reads one value by its field; empty text is unknown or the default, or a message where the value is required. */
export function readValue<T, C>(
  field: Field<T, C>,
  text: string,
  where: Where,
  context: C,
): Result<T, string> {
  const words = wordsOf(field, where);
  const tidy = tidyText(text, field.most);
  if (tidy !== '') return inWordsOf(field.read(tidy, { label: words.label, where, context }), words.write);
  if (field.empty) return ok(field.empty.value);
  return inWordsOf(err(words.ask ?? `Enter the ${lowerFirst(words.label)}`), words.write);
}

interface Words {
  readonly label: string;
  readonly ask: string | undefined;
  readonly write: string | undefined;
}

function wordsOf<T, C>({ label, ask, file = {} }: Field<T, C>, where: Where): Words {
  if (where !== 'file') return { label, ask, write: undefined };
  // What a form asks in its own words is not what a column is called.
  return { label: file.label ?? label, ask: file.ask ?? (file.label ? undefined : ask), write: file.write };
}

function inWordsOf<T>(read: Result<T, string>, write: string | undefined): Result<T, string> {
  return read.ok || write === undefined || read.error.includes(write) ? read : err(`${read.error}: ${write}`);
}

/** The same field, its value checked further: `wrong` says what is wrong with a value, or null. */
export function checked<T, C, D extends C>(
  field: Field<T, C>,
  wrong: (value: T, reading: Reading<D>) => string | null,
): Field<T, NoInfer<D>> {
  return {
    ...field,
    read: (text, reading) => {
      const read = field.read(text, reading);
      const message = read.ok ? wrong(read.value, reading) : null;
      return message === null ? read : err(message);
    },
  };
}

/** The same field, for which empty means that it is not known. */
export function optional<T, C>(field: Field<T, C>): Field<T | null, C> {
  return { ...field, empty: { value: null } };
}

/** The same field, which must be filled in. */
export function required<T, C>({ empty: _empty, ...field }: Field<T, C>, ask: string): Field<T, C> {
  return { ...field, ask };
}

/** The same field, for which empty means this value. */
export function emptyIs<T, C>(field: Field<T, C>, value: T): Field<T, C> {
  return { ...field, empty: { value } };
}

/** The same field, its value turned into another. */
export function mapped<T, U, C>(field: Field<T, C>, turn: (value: T) => U): Field<U, C> {
  const { empty, ...rest } = field;
  return {
    ...rest,
    read: (text, reading) => mapResult(field.read(text, reading), turn),
    ...(empty === undefined ? {} : { empty: { value: turn(empty.value) } }),
  };
}
