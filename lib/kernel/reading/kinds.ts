import type { IsoDate } from '../dates';
import { type Crn, parseCrn } from '../ids';
import { linkProblem } from '../text/no-links';
import {
  DATE_IN_FILES,
  LONGEST_LIST,
  LONGEST_VALUE,
  readChoice,
  readChoices,
  readCode,
  readDate,
  readDateOfFile,
  readEmail,
  readHundredths,
  readLine,
  readLines,
  readPercent,
  readWhole,
  readYesNo,
} from '../text/read-text';
import { err, ok } from '../result';
import type { Field } from './field';
import { CRN_MESSAGE } from './json-shape';
import { type About, field } from './kind';
import { missingParts } from './day-parts';
import { type Sent, several, takeBox, takeDay, takeTicked } from './sent';
import { type Help, NOT_FILLED_IN } from './shown';

/** Text of one line, at most so many characters. */
export function line(label: string, most: number, about?: About): Field<string> {
  return field(
    label,
    {
      most,
      control: 'line',
      json: { is: 'text', most },
      read: (text, reading) => readLine(reading.label, most)(text),
    },
    about,
  );
}

/** Text of several lines, at most so many characters. */
export function lines(label: string, most: number, about?: About): Field<string> {
  return field(
    label,
    {
      most,
      control: 'lines',
      json: { is: 'text', most },
      read: (text, reading) => readLines(reading.label, most)(text),
    },
    about,
  );
}

/**
 * The same field, which holds no link: what is kept for years is read by people who cannot know where a link leads. What another system
 * holds already is taken as it is.
 */
export function withoutLinks<T extends string | null, C>(plain: Field<T, C>): Field<T, C> {
  return {
    ...plain,
    read: (text, reading) => {
      const read = plain.read(text, reading);
      const message = read.ok && reading.where !== 'file' ? linkProblem(reading.label, read.value) : null;
      return message === null ? read : err(message);
    },
  };
}

/** A code of another system. */
export function code<T extends string>(label: string, about?: About): Field<T> {
  return field<T>(
    label,
    {
      most: LONGEST_VALUE,
      control: 'line',
      json: { is: 'text', most: 30 },
      read: (text, reading) => readCode<T>(reading.label)(text),
    },
    about,
  );
}

/** The number by which cases are known. */
export function crn(label: string, about?: About): Field<Crn> {
  return field<Crn>(
    label,
    {
      most: LONGEST_VALUE,
      control: 'line',
      json: { is: 'crn' },
      read: (text) => {
        const found = parseCrn(text);
        return found === null ? err(about?.ask ?? CRN_MESSAGE) : ok(found);
      },
      help: { width: 10, ...NOT_FILLED_IN },
    },
    { ask: CRN_MESSAGE, ...about },
  );
}

/** One of what a page offers, which may be anything that goes by a code: it is looked up by whoever reads it. */
export function chosen(label: string, about: About & { readonly ask: string }): Field<string> {
  return field(
    label,
    {
      most: LONGEST_VALUE,
      control: 'select',
      json: { is: 'text', most: LONGEST_VALUE },
      read: (text) => (text.length > LONGEST_VALUE ? err(about.ask) : ok(text)),
    },
    about,
  );
}

/** An email address. */
export function email(label: string, about?: About): Field<string> {
  return field(
    label,
    {
      most: 254,
      control: 'line',
      json: { is: 'text', most: 254 },
      read: (text, reading) => readEmail(reading.label)(text),
      help: { type: 'email' },
    },
    about,
  );
}

/** A calendar day. A form asks for it in three parts, and says which of them is missing. */
export function day(label: string, about?: About): Field<IsoDate> {
  return field(
    label,
    {
      most: LONGEST_VALUE,
      control: 'day',
      json: { is: 'day' },
      read: (text, reading) => {
        const missing = reading.where === 'form' ? missingParts(text) : [];
        return missing.length > 0
          ? err(`${reading.label} must include a ${missing.join(' and ')}`)
          : (reading.where === 'file' ? readDateOfFile : readDate)(reading.label)(text);
      },
      take: takeDay,
      write: DATE_IN_FILES,
    },
    about,
  );
}

/** What a model may set the most of is hours: the API takes any of a week. */
const HOURS_IN_A_WEEK = 168;

/** A number from 0 to `most`, with at most 2 decimal places, as whole hundredths. */
export function hundredths<C = unknown>(
  label: string,
  mostHundredths: number | ((context: C) => number),
  about?: About,
): Field<number, C> {
  const most = (context: C): number =>
    typeof mostHundredths === 'number' ? mostHundredths : mostHundredths(context);
  return field<number, C>(
    label,
    {
      most: LONGEST_VALUE,
      control: 'line',
      json: {
        is: 'number',
        least: 0,
        most: typeof mostHundredths === 'number' ? mostHundredths / 100 : HOURS_IN_A_WEEK,
        decimals: 2,
      },
      read: (text, reading) => readHundredths(reading.label, most(reading.context))(text),
      help: { inputMode: 'decimal' },
    },
    about,
  );
}

/** A whole number between two others. */
export function whole(label: string, least: number, most: number, about?: About): Field<number> {
  return field(
    label,
    {
      most: LONGEST_VALUE,
      control: 'line',
      json: { is: 'whole', least, most },
      read: (text, reading) => readWhole(reading.label, least, most)(text),
      help: { inputMode: 'numeric' },
    },
    about,
  );
}

/** A percentage from 0 to 100, with at most 2 decimal places. */
export function percent(label: string, about?: About): Field<number> {
  return field(
    label,
    {
      most: LONGEST_VALUE,
      control: 'line',
      json: { is: 'number', least: 0, most: 100 },
      read: (text, reading) => readPercent(reading.label)(text),
      help: { inputMode: 'decimal', suffix: '%' },
    },
    about,
  );
}

/** One of some codes. Drawn as radios unless said. */
export function choice<T extends string>(label: string, codes: readonly T[], about?: About): Field<T> {
  return field<T>(
    label,
    {
      most: LONGEST_VALUE,
      control: 'radios',
      json: { is: 'choice', codes },
      read: (text, reading) => readChoice(reading.label, codes)(text),
    },
    about,
  );
}

/** Any number of some codes, each once, in the order in which the codes are listed. */
export function choices<T extends string>(
  label: string,
  codes: readonly T[],
  about?: About,
): Field<readonly T[]> {
  return field<readonly T[]>(
    label,
    {
      most: LONGEST_LIST,
      control: 'checkboxes',
      json: { is: 'choices', codes },
      read: (text, reading) => readChoices(reading.label, codes)(text),
      take: takeTicked,
    },
    about,
  );
}

/** What is ticked of what a page offers: no value of a record, and drawn like any field. */
export function ticked(
  label: string,
  help: Help = {},
): Sent<readonly string[]> & Pick<Field<unknown>, 'label' | 'shown'> {
  return { ...several(), label, shown: { ...help, control: 'checkboxes' } };
}

/** Yes or no: a box in a form. */
export function yesNo(label: string, about?: About): Field<boolean> {
  return field(
    label,
    {
      most: LONGEST_VALUE,
      control: 'box',
      json: { is: 'yesNo' },
      read: (text, reading) => readYesNo(reading.label)(text),
      take: takeBox,
    },
    about,
  );
}
