import 'server-only';
import { z } from 'zod';
import { CHRONOLOGY_KINDS } from '../../domain/allocation/cases/chronology';
import type { ChronologyPage } from './chronology-page';

/** The answer of `GET /cases/{crn}/chronology`. */
export const chronologyAnswerSchema = z.object({
  crn: z.string(),
  name: z.string().meta({ description: 'As the caller may know it' }),
  endedOn: z.iso.date().nullable(),
  openedBy: z.string().meta({ description: 'Who read it, which is logged' }),
  openedAt: z.iso.datetime(),
  entries: z
    .array(
      z.object({
        kind: z.enum(CHRONOLOGY_KINDS),
        on: z.iso.date(),
        at: z.iso.datetime().nullable().meta({ description: 'Null: only the day is known' }),
        what: z.string(),
        lines: z.array(z.string()).meta({ description: 'What is told beside it' }),
        by: z.string().nullable().meta({ description: 'Null: nobody is recorded' }),
      }),
    )
    .meta({ description: 'From the first to the last, as far as the caller may know them' }),
});

/** The chronology of a case as a call is answered. */
export function toChronologyAnswer(page: ChronologyPage): z.infer<typeof chronologyAnswerSchema> {
  const { crn, name, endedOn, openedBy, openedAt, entries } = page;
  return {
    crn,
    name: name.text,
    endedOn,
    openedBy,
    openedAt,
    entries: entries.map(({ kind, on, at, what, lines, by }) => {
      return { kind, on, at, what, lines: [...lines], by };
    }),
  };
}
