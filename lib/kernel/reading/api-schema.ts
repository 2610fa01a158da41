import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../dates';
import { type Crn, parseCrn } from '../ids';
import type { ApiWords, Field } from './field';
import { CRN_MESSAGE, type JsonShape } from './json-shape';

/*
 * The body of a call as a zod schema made of the description of its fields: it validates the call, and the description of the API is
 * generated from it. Only schemas of requests import this: no browser gets zod for the sake of a form.
 */

/** The schema of a value that must be there. */
export function apiValue<T>(field: Field<T, never>): z.ZodType<NonNullable<T>> {
  const { label, shown } = field;
  const meta = shown.hint === undefined ? { title: label } : { title: label, description: shown.hint };
  // The shape is that of the values which the field reads.
  return schemaOf(field.json, label, field.api).meta(meta) as unknown as z.ZodType<NonNullable<T>>;
}

/** The schema of a value that may be left out: null is not known, which is never nought and never a default. */
export function apiOptional<T>(field: Field<T, never>): z.ZodType<NonNullable<T> | null> {
  return apiValue(field).nullable().default(null) as z.ZodType<NonNullable<T> | null>;
}

function schemaOf(shape: JsonShape, label: string, { noun, most }: ApiWords = {}): z.ZodType {
  switch (shape.is) {
    case 'text':
      return textSchema(most ?? shape.most, noun);
    case 'number': {
      const within = `Enter ${label} from ${shape.least} to ${shape.most}`;
      return z
        .number(`Enter ${label} as a number from ${shape.least} to ${shape.most}`)
        .min(shape.least, within)
        .max(shape.most, within);
    }
    case 'day':
      return DAY;
    case 'crn':
      return CRN;
    case 'choice':
      return z.enum(shape.codes, oneOf(shape.codes));
    case 'choices':
      return z.array(z.enum(shape.codes, oneOf(shape.codes))).max(MOST_CHOICES);
    case 'yesNo':
      return z.boolean('Enter true or false');
  }
}

function textSchema(most: number, noun: string | undefined): z.ZodType {
  return noun === undefined
    ? z.string('Enter text').max(most, `Enter at most ${most} characters`)
    : z.string(`Enter ${noun}, as text`).max(most, `Enter ${noun} of at most ${most} characters`);
}

const MOST_CHOICES = 100;

const oneOf = (codes: readonly string[]): string => `Enter one of: ${codes.join(', ')}`;

/** The number by which cases are known, however it is typed. */
const CRN = z.string(CRN_MESSAGE).transform((text, context): Crn => {
  const crn = parseCrn(text);
  if (crn !== null) return crn;
  context.issues.push({ code: 'custom', message: CRN_MESSAGE, input: text });
  return z.NEVER;
});

/** A calendar day, `YYYY-MM-DD`. */
const DAY = z.iso.date('Enter a real date, like 2026-11-02').transform((text, context): IsoDate => {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  context.issues.push({ code: 'custom', message: 'Enter a date from 1900 to 2200', input: text });
  return z.NEVER;
});
