import { z } from 'zod';
import type { DifferenceLine } from './difference-line';

/** What a source says otherwise of one field, as a call is answered. */
const differenceSchema = z.object({
  id: z.string(),
  crn: z.string().nullable().meta({ description: 'The case; null where it is about an officer' }),
  staffCode: z.string().nullable().meta({ description: 'The officer; null where it is about a case' }),
  field: z.string(),
  label: z.string(),
  kind: z.string().meta({
    description: 'Why the value was not taken: older_extract, no_longer_given, turned_down, logged_elsewhere',
  }),
  said: z.string().meta({ description: 'What the source says, in words' }),
  ours: z.string().meta({ description: 'What stands here, in words' }),
  file: z.string(),
  asOf: z.iso.datetime().nullable().meta({ description: 'When the extract was taken' }),
  decidedAt: z.iso.datetime().nullable().meta({ description: 'When a person decided here' }),
  raisedAt: z.iso.datetime(),
  times: z.int().meta({ description: 'How many imports have said it' }),
  canTake: z.boolean().meta({ description: 'Whether it can be settled with take' }),
});

/** The answer of `GET /differences`. */
export const differencesAnswerSchema = z.object({
  items: z.array(differenceSchema),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** The answer of `POST /differences/{id}/settle`. */
export const settledDifferenceSchema = z.object({ id: z.string(), state: z.enum(['kept', 'taken']) });

/** A page of them. */
export function toDifferencesAnswer(
  lines: readonly DifferenceLine[],
  limit: number,
  cursor: string | undefined,
): z.infer<typeof differencesAnswerSchema> {
  const start = cursor === undefined ? 0 : lines.findIndex(({ difference }) => difference.id === cursor) + 1;
  const page = lines.slice(start, start + limit);
  const last = start + limit < lines.length ? page.at(-1) : undefined;
  return { items: page.map(toItem), next: last?.difference.id ?? null };
}

function toItem({ difference, about, label, said, ours, takenHere }: DifferenceLine) {
  const { id, field, kind, file, asOf, decidedAt, raisedAt, times } = difference;
  return {
    id,
    crn: about.kind === 'case' ? about.crn : null,
    staffCode: about.kind === 'officer' ? about.staffCode : null,
    ...{ field, label, kind, said, ours, file, asOf, decidedAt, raisedAt, times },
    canTake: takenHere,
  };
}
