import 'server-only';
import { z } from 'zod';
import { CASE_FIELDS } from '../../../domain/banding/bands/case-fields';
import { FLAGS } from '../../../domain/banding/case-vocabulary';
import { END_FIELDS, REOPEN_FIELDS } from '../../../domain/banding/changes/case-change-fields';
import { apiGiven, apiTexts } from '../../../kernel/reading/api-texts';
import type { CaseTexts } from '../parts/case-form';
import { flagsText } from '../parts/case-texts';
import type { GivenChange } from '../change-given';

/** What the calls that log, change and end a case take and answer. */

const { crn, flags: _flags, ...facts } = CASE_FIELDS;
const flags = z
  .array(z.enum(FLAGS))
  .max(FLAGS.length)
  .meta({ description: 'Current ones; an empty list: none' });
const expectedVersion = z.int().meta({ description: 'The version that was read' });
const confirmed = z
  .boolean()
  .default(false)
  .meta({ description: 'false: only say what it would do. true: do it' });
const given = apiGiven(facts, { flags: flags.optional() });

/** The body of `POST /cases`. */
export const newCaseBodySchema = apiTexts(
  { crn, ...facts },
  {
    flags: flags
      .nullable()
      .default(null)
      .meta({ description: 'An empty list: none. null: nobody has looked' }),
  },
);

/** The body of `PATCH /cases/{crn}`. */
export const caseBodySchema = z.object({
  expectedVersion,
  facts: given.meta({ description: 'What is left out stays as it is; null: not known' }),
  reason: z.string().max(1_000).default('').meta({ description: 'Why; needed where the band goes down' }),
  evidence: z.string().max(1_000).default('').meta({ description: 'What shows it' }),
  seen: z.string().max(500).default('').meta({
    description: 'What the answer confirm gave: the effect on the band that was said. Left out: none was',
  }),
});

/** The body of `POST /cases/{crn}/end`. */
export const endCaseBodySchema = apiTexts(END_FIELDS, { expectedVersion, confirmed });

/** The body of `POST /cases/{crn}/reopen`. */
export const reopenCaseBodySchema = apiTexts(REOPEN_FIELDS, { expectedVersion, confirmed });

/** The answer of `PATCH /cases/{crn}`. */
export const caseChangedSchema = z.object({
  state: z.enum(['saved', 'unchanged', 'waiting', 'confirm']).meta({
    description:
      'waiting: some of it waits for a second manager; confirm: nothing was changed, and the same call with seen does it',
  }),
  effects: z.array(z.string()),
  seen: z.string().nullable(),
});

/** The facts that were sent, as the form of a case sends them. */
export function factTexts<T extends Partial<Omit<CaseTexts, 'flags'>>>({
  texts,
  flags: sent,
}: {
  readonly texts: T;
  readonly flags?: readonly string[] | null | undefined;
}): T & Partial<Pick<CaseTexts, 'flags'>> {
  return sent === undefined ? texts : { ...texts, flags: sent === null ? '' : flagsText(sent) };
}

/** How a change of a case ended, as a call is answered. */
export function toCaseChanged(change: GivenChange): z.infer<typeof caseChangedSchema> {
  return change.kind === 'confirm'
    ? { state: 'confirm', effects: [...change.sentences], seen: change.seen }
    : { state: change.kind, effects: [], seen: null };
}
