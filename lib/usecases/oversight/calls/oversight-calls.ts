import 'server-only';
import { z } from 'zod';
import { MOST_ACTIONS } from '../../../domain/allocation/oversight/oversight-fields';
import { OVERSIGHT_EFFECTS } from '../../../domain/allocation/oversight/oversight-record';
import type { OversightLine, OversightPage } from '../oversight-page';

/** What the calls of oversight take and answer. */

const said = z.string().max(2_000);
const day = z.string().max(20).meta({ description: 'A day, YYYY-MM-DD' });

/** The body of `POST /cases/{crn}/oversight`. */
export const oversightBodySchema = z.object({
  decision: said,
  reviewOn: day,
  actions: z
    .array(z.object({ what: said, who: said, dueOn: day }))
    .max(MOST_ACTIONS)
    .default([]),
});

/** The body of `POST /oversight/actions/{id}`. */
export const finishActionBodySchema = z.object({ done: z.boolean(), expectedVersion: z.int() });

const about = z.object({
  crn: z.string(),
  name: z.string().meta({ description: 'As the caller may know it' }),
  officer: z.string(),
  team: z.string(),
});

/** The answer of `GET /oversight`. */
export const oversightAnswerSchema = z.object({
  actions: z
    .array(
      about.extend({
        id: z.string(),
        what: z.string(),
        who: z.string(),
        dueOn: z.iso.date(),
        state: z.enum(['done', 'overdue', 'due', 'open']),
        version: z.int(),
      }),
    )
    .meta({ description: 'Agreed actions that are open, the most overdue first' }),
  asked: z
    .array(
      about.extend({
        askedByName: z.string(),
        askedAt: z.iso.datetime(),
        dueOn: z.iso.date(),
        overdue: z.boolean(),
      }),
    )
    .meta({ description: 'What waits for the caller as manager of a unit for unpaid work' }),
  audits: z
    .array(
      about.extend({
        oversightId: z.string(),
        decision: z.string(),
        decidedAt: z.iso.datetime(),
        decidedByName: z.string(),
        effect: z.enum(OVERSIGHT_EFFECTS).nullable().meta({ description: 'Null: not judged yet' }),
      }),
    )
    .meta({ description: 'Decisions that were drawn for audit' }),
});

/** What a manager has to do about oversight, as a call is answered. */
export function toOversightAnswer({
  actions,
  asked,
  audits,
}: OversightPage): z.infer<typeof oversightAnswerSchema> {
  return {
    actions: actions.map(({ action: { id, what, who, dueOn, version }, state, ...line }) => {
      return { ...aboutOf(line), id, what, who, dueOn, state, version };
    }),
    asked: asked.map(({ askedByName, askedAt, dueOn, overdue, ...line }) => {
      return { ...aboutOf(line), askedByName, askedAt, dueOn, overdue };
    }),
    audits: audits.map(({ audit: { oversightId, effect }, decision, decidedAt, decidedByName, ...line }) => {
      return { ...aboutOf(line), oversightId, decision, decidedAt, decidedByName, effect };
    }),
  };
}

function aboutOf({ crn, name, officerName, teamName }: OversightLine): z.infer<typeof about> {
  return { crn, name: name.text, officer: officerName, team: teamName };
}
