import type { FieldProblem } from '../form-state';
import { err, ok, type Result } from '../result';
import { type Field, type Reading, readValue, type Where } from './field';
import type { Sent } from './sent';
import { capitalised } from '../text/first-letter';

/** The fields of a noun by name, in the order of its form: problems are listed as their fields stand. */
export type Fields = Readonly<Record<string, Field<unknown, never>>>;

/** What a field holds. */
export type ValueOf<F> = F extends {
  readonly read: (text: string, reading: never) => Result<infer T, string>;
}
  ? T
  : never;
/** A record of these fields. */
export type ValuesOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };
/** A record of these fields as it was typed. */
export type TextsOf<F> = { readonly [K in keyof F]: string };
/** What all of these fields together are judged by. */
type ContextOf<F extends Fields> = F[keyof F] extends {
  readonly read: (text: string, reading: Reading<infer C>) => unknown;
}
  ? C
  : never;

/**
 * Describes the fields of a noun. Each goes by its key, unless `nameOf` says what a form calls it: `action1What`. What a form sends
 * along unseen may stand among them.
 */
export function describeFields<F extends Readonly<Record<string, Sent<unknown>>>>(
  fields: F,
  nameOf: (key: string) => string = (key) => key,
): F {
  // The same fields, each with its name.
  return Object.fromEntries(
    Object.entries(fields).map(([key, one]) => [key, { ...one, name: one.name || nameOf(key) }]),
  ) as F;
}

/** What a form that asks for the same several times calls each: `action1What`, for the first place. */
export function namedAt(group: string, place: number | '' = ''): (key: string) => string {
  return (key) => `${group}${place}${capitalised(key)}`;
}

interface How<F> {
  /** A form unless said. */
  readonly where?: Where;
  /** What is wrong with the record as a whole, judged by those values that could be read: listed after the fields. */
  readonly check?: (values: Partial<ValuesOf<F>>) => readonly FieldProblem[];
}

type About<F extends Fields> = How<F> & { readonly context: ContextOf<F> };
type HowArguments<F extends Fields> =
  unknown extends ContextOf<F> ? [how?: How<F> & { readonly context?: undefined }] : [how: About<F>];

/** Reads a record as it was typed: all of its values, or every problem beside its field. */
export function readRecord<F extends Fields>(
  fields: F,
  texts: TextsOf<F>,
  ...how: HowArguments<F>
): Result<ValuesOf<F>, readonly FieldProblem[]> {
  const { values, problems } = readGiven(fields, texts, ...how);
  // Without a problem every field was read.
  return problems.length > 0 ? err(problems) : ok(values as ValuesOf<F>);
}

/** The same for what was given of a record: a field left out of `texts` is left out of the values. */
export function readGiven<F extends Fields>(
  fields: F,
  texts: Partial<TextsOf<F>>,
  ...[how]: HowArguments<F>
): { readonly values: Partial<ValuesOf<F>>; readonly problems: readonly FieldProblem[] } {
  const { where = 'form', check } = how ?? {};
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [key, one] of Object.entries(fields)) {
    const text = texts[key];
    if (text === undefined) continue;
    // The context is that of all fields together, so of each.
    const read = readValue(one, text, where, how?.context as never);
    if (read.ok) values[key] = read.value;
    else problems.push({ field: one.name, message: read.error });
  }
  const given = values as Partial<ValuesOf<F>>;
  return { values: given, problems: [...problems, ...(check?.(given) ?? [])] };
}
