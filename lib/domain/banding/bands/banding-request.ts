import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../../../kernel/dates';
import type { BandingFacts } from './band-case';
import { FLAGS, ROSH_LEVELS, SETTINGS, SEXES } from '../vocabulary';

const oneOf = <T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `Enter one of: ${words.join(', ')}`);

/** A per cent score. Null is unknown. */
const scoreField = (name: string) =>
  z
    .number(`Enter ${name} as a number from 0 to 100`)
    .min(0, `Enter ${name} from 0 to 100`)
    .max(100, `Enter ${name} from 0 to 100`)
    .nullable()
    .default(null);

/** A calendar day, `YYYY-MM-DD`. */
const dayField = z.iso.date('Enter a real date, like 2026-11-02').transform((text, context): IsoDate => {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  context.issues.push({ code: 'custom', message: 'Enter a date from 1900 to 2200', input: text });
  return z.NEVER;
});

/**
 * The body of `POST /banding`: the facts of a case as in cases.csv, camelCase. What is left out is unknown; `flags` are the
 * current ones, `[]` none; `band` is the imported tier code, read only where the model imports its bands. Unknown keys are ignored.
 */
export const bandingRequestSchema = z.object({
  rsr: scoreField('RSR'),
  ogrs: scoreField('OGRS'),
  rosh: oneOf(ROSH_LEVELS).nullable().default(null),
  /** Left out or null: nobody recorded flags, which is not the same as none. */
  flags: z.array(oneOf(FLAGS)).max(100).nullable().default(null),
  setting: oneOf(SETTINGS),
  sex: oneOf(SEXES).nullable().default(null),
  dateOfBirth: dayField.nullable().default(null),
  area: z
    .string('Enter an area, as text')
    .max(200, 'Enter an area of at most 200 characters')
    .nullable()
    .default(null),
  releaseDate: dayField.nullable().default(null),
  band: z.string('Enter a band, as text').max(20).nullable().default(null),
  /** The day for which age and release are judged; today when left out. */
  onDate: dayField.optional(),
});
export type BandingRequest = z.infer<typeof bandingRequestSchema>;

/** The facts that banding reads, from a request. */
export function toBandingFacts(request: BandingRequest): BandingFacts {
  const { rsr, ogrs, rosh, flags, setting, dateOfBirth, band } = request;
  return {
    rsr,
    ogrs,
    rosh,
    flags: flags ?? [],
    flagsKnown: flags !== null,
    setting,
    dateOfBirth,
    importedBand: band,
  };
}
