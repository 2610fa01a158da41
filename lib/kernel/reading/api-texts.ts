import { z } from 'zod';
import { apiOptional, apiValue } from './api-schema';
import type { Field } from './field';
import type { Fields, TextsOf } from './record';

/** What is left out, or is null, is an empty text: not known. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'y' : 'n';
  return Array.isArray(value) ? value.join(';') : String(value);
}

function memberOf(field: Field<unknown, never>): z.ZodType {
  return field.empty === undefined ? apiValue(field) : apiOptional(field);
}

/**
 * The schema of a body that holds a record of these fields, and `more` beside them. It is handed on as the texts that a form sends, under
 * `texts`: whoever reads the form reads the body, and refuses it in the same words.
 */
export function apiTexts<F extends Fields, M extends z.ZodRawShape>(
  fields: F,
  more: M,
): z.ZodType<{ readonly texts: TextsOf<F> } & z.output<z.ZodObject<M>>> {
  // One text for each field, and what else was asked for.
  return handedOn(fields, memberOf, more) as unknown as z.ZodType<
    { readonly texts: TextsOf<F> } & z.output<z.ZodObject<M>>
  >;
}

/** The same of a record that is there: what is left out stays as it is recorded, and is not among the texts; null says that it is not known. */
export function apiGiven<F extends Fields, M extends z.ZodRawShape>(
  fields: F,
  more: M,
): z.ZodType<{ readonly texts: Partial<TextsOf<F>> } & z.output<z.ZodObject<M>>> {
  const givenOf = (field: Field<unknown, never>): z.ZodType =>
    field.empty === undefined ? apiValue(field).optional() : apiValue(field).nullable().optional();
  // Texts of the fields that were given, and what else was asked for.
  return handedOn(fields, givenOf, more) as unknown as z.ZodType<
    { readonly texts: Partial<TextsOf<F>> } & z.output<z.ZodObject<M>>
  >;
}

function handedOn(
  fields: Fields,
  member: (field: Field<unknown, never>) => z.ZodType,
  more: z.ZodRawShape,
): z.ZodType {
  const members = Object.entries(fields).map(([key, field]) => [key, member(field)] as const);
  return z.object({ ...Object.fromEntries(members), ...more }).transform((given) => {
    const sent: Readonly<Record<string, unknown>> = given;
    const there = Object.keys(fields).filter((key) => sent[key] !== undefined);
    const texts = there.map((key) => [key, textOf(sent[key])] as const);
    const beside = Object.keys(more).map((key) => [key, sent[key]] as const);
    return { ...Object.fromEntries(beside), texts: Object.fromEntries(texts) };
  });
}
