import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../dates';
import { type Crn, parseCrn } from '../ids';
import { formatWhole } from '../format';
import { numberToHundredths } from '../ratio';
import { lowerFirst } from '../text/first-letter';
import type { Field } from './field';
import { CRN_MESSAGE, type JsonShape } from './json-shape';
import type { Fields, ValueOf } from './record';

/*
 * The body of a call as a zod schema made of the description of its fields: it validates the call, and the description of the API is
 * generated from it. Only schemas of requests import this: no browser gets zod for the sake of a form.
 */

/** The schema of a value that must be there. */
export function apiValue<T>(field: Field<T, never>): z.ZodType<NonNullable<T>> {
  return described(field, schemaOf(field.json, field));
}

/** The schema of a text that must be there and say something. */
export function apiFilled<T extends string | null>(field: Field<T, never>): z.ZodType<NonNullable<T>> {
  const { noun = lowerFirst(field.label) } = field.api ?? {};
  return described(field, textSchema(field.json, field).min(1, `Enter ${noun}`));
}

/** The schema of a value that may be left out: null is not known, which is never nought and never a default. */
export function apiOptional<T>(field: Field<T, never>): z.ZodType<NonNullable<T> | null> {
  return apiValue(field).nullable().default(null) as z.ZodType<NonNullable<T> | null>;
}

/** The schema of a value that may be left out, which then is what an empty one means everywhere. */
export function apiDefault<T>(field: Field<T, never>): z.ZodType<NonNullable<T>> {
  const { empty } = field;
  if (empty === undefined || empty.value === null || empty.value === undefined)
    throw new Error(`${field.label} has no value of its own where it is left out`);
  return apiValue(field).default(() => empty.value as never) as unknown as z.ZodType<NonNullable<T>>;
}

/** What the parameters of a query hold: one that was left out and means nothing is not there. */
type QueryOf<F extends Fields> = {
  readonly [K in keyof F]: null extends ValueOf<F[K]>
    ? NonNullable<ValueOf<F[K]>> | undefined
    : ValueOf<F[K]>;
};

/** The schema of the parameters of a query, which are written as texts. */
export function apiQuery<F extends Fields>(fields: F): z.ZodType<QueryOf<F>> {
  const parameters = Object.entries(fields).map(([key, field]) => [key, parameterOf(field)] as const);
  // Each parameter by its own field.
  return z.object(Object.fromEntries(parameters)) as unknown as z.ZodType<QueryOf<F>>;
}

function parameterOf(field: Field<unknown, never>): z.ZodType {
  const { json, empty } = field;
  const schema = described(
    field,
    json.is === 'whole' ? within(z.coerce.number(WHOLE).int(WHOLE), json) : schemaOf(json, field),
  );
  if (empty === undefined) return schema;
  return empty.value === null ? schema.optional() : schema.default(empty.value as never);
}

/** The shape is that of the values which the field reads. */
function described<T>({ label, shown, api }: Field<T, never>, schema: z.ZodType): z.ZodType<NonNullable<T>> {
  const description = api?.hint ?? shown.hint;
  const meta = description === undefined ? { title: label } : { title: label, description };
  return schema.meta(meta) as unknown as z.ZodType<NonNullable<T>>;
}

type Described = Pick<Field<unknown, never>, 'json' | 'label' | 'api'>;

function schemaOf(shape: JsonShape, { label, json, api = {} }: Described): z.ZodType {
  switch (shape.is) {
    case 'text':
      return textSchema(shape, { label, json, api });
    case 'number':
      return numberSchema({ ...shape, least: api.least ?? shape.least }, label, api.noun);
    case 'whole':
      return within(z.number(WHOLE).int(WHOLE), shape);
    case 'day':
      return DAY;
    case 'crn':
      return CRN;
    case 'choice':
      return z.enum(shape.codes, api.ask ?? oneOf(shape.codes));
    case 'choices':
      return z.array(z.enum(shape.codes, oneOf(shape.codes))).max(MOST_CHOICES);
    case 'yesNo':
      return z.boolean('Enter true or false');
  }
}

function textSchema(shape: JsonShape, { label, api: { noun, most } = {} }: Described): z.ZodString {
  if (shape.is !== 'text') throw new Error(`${label} is no text`);
  const longest = most ?? shape.most;
  return noun === undefined
    ? z.string('Enter text').max(longest, `Enter at most ${longest} characters`)
    : z.string(`Enter ${noun}, as text`).max(longest, `Enter ${noun} of at most ${longest} characters`);
}

type NumberShape = Extract<JsonShape, { readonly is: 'number' }>;

/** "Enter RSR from 0 to 100"; with a noun, "Enter hours of 0 or more". Hundredths are all that is held where decimals are counted. */
function numberSchema({ least, most, decimals }: NumberShape, label: string, noun?: string): z.ZodType {
  const range = `Enter ${label} from ${least} to ${most}`;
  const schema =
    noun === undefined
      ? z.number(`Enter ${label} as a number from ${least} to ${most}`).min(least, range).max(most, range)
      : z
          .number(`Enter a number of ${noun}`)
          .min(least, `Enter ${noun} of ${least} or more`)
          .max(most, `Enter ${noun} of ${most} or less`);
  return decimals === undefined
    ? schema
    : schema.refine(
        (value) => numberToHundredths(value) !== null,
        `Enter ${noun ?? label} with at most ${decimals} decimal places`,
      );
}

const WHOLE = 'Enter a whole number';

function within(
  schema: z.ZodNumber | z.ZodCoercedNumber,
  { least, most }: { readonly least: number; readonly most: number },
): z.ZodType {
  return schema
    .min(least, `Enter ${formatWhole(least)} or more`)
    .max(most, `Enter ${formatWhole(most)} or less`);
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
