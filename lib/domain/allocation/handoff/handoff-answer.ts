import { z } from 'zod';
import { HANDOFF_KINDS, HANDOFF_STATES, SETTLED_STATES } from './handoff';
import type { HandoffLine } from './handoff-list';

const officerSchema = z.object({ staffCode: z.string(), name: z.string() });

/** One decision that is to be keyed in the record system, or was. */
export const handoffSchema = z.object({
  id: z.string(),
  kind: z.enum(HANDOFF_KINDS),
  crn: z.string().nullable().meta({ description: 'Null for a reduction' }),
  officer: officerSchema.meta({ description: 'Whom it is about' }),
  from: officerSchema.nullable().meta({ description: 'Who had the case before; null: nobody' }),
  team: z.string().meta({ description: 'Code of the team of the officer' }),
  decidedAt: z.iso.datetime(),
  decidedByName: z.string(),
  keyBy: z.iso.date().meta({ description: 'The last day on which it is keyed in time' }),
  late: z.boolean(),
  state: z.enum(HANDOFF_STATES),
  settledAt: z.iso.datetime().nullable(),
  settledByName: z.string().nullable(),
  agreedAsOf: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'When the extract was taken that says the same' }),
  text: z.string().meta({ description: 'The text to paste, line by line' }),
});

/** The answer of `GET /handoffs`. */
export const handoffsAnswerSchema = z.object({
  items: z.array(handoffSchema),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** One of them as a call is answered. */
export function toHandoffAnswer(line: HandoffLine): z.infer<typeof handoffSchema> {
  const { id, kind, crn, officer, from, team, decidedAt, decidedByName, dueOn, late, state } = line;
  const { settledAt, settledByName, agreedAsOf, text } = line;
  const about = { id, kind, crn, officer, from, team: team.code, decidedAt, decidedByName };
  return { ...about, keyBy: dueOn, late, state, settledAt, settledByName, agreedAsOf, text };
}

/** A page of them. */
export function toHandoffsAnswer(
  lines: readonly HandoffLine[],
  limit: number,
  cursor: string | undefined,
): z.infer<typeof handoffsAnswerSchema> {
  const start = cursor === undefined ? 0 : lines.findIndex(({ id }) => id === cursor) + 1;
  const page = lines.slice(start, start + limit);
  const last = start + limit < lines.length ? page.at(-1) : undefined;
  return { items: page.map(toHandoffAnswer), next: last?.id ?? null };
}

/** The answer of `POST /handoffs/settle`. */
export const settledHandoffsSchema = z.object({
  settled: z.int().meta({ description: 'How many became so: those that were so already are not counted' }),
  state: z.enum(SETTLED_STATES),
});
