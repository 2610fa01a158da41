import { z } from 'zod';
import { SCOPE_LEVELS } from '../../access/actor';
import { type CountedOf, shareOf } from '../counts/count-share';
import type { Unit } from '../units/units';
import type { PulseShares } from './pulse';

const share = z
  .object({
    count: z.number().describe('Who described their workload as unmanageable'),
    of: z.number().describe('Who answered'),
    percent: z.number().nullable(),
  })
  .nullable()
  .describe('Null: not shown, since so few answered, or it would give away what so few answered');

/** The answer of `GET /pulse`. */
export const pulseAnswerSchema = z.object({
  level: z.enum(SCOPE_LEVELS),
  code: z.string(),
  name: z.string(),
  surveys: z
    .array(
      z.object({
        closedOn: z.iso.date(),
        unmanageable: z.object({
          all: share,
          byGrade: z.record(z.string(), share).describe('By code of the grade: those that are shown'),
        }),
      }),
    )
    .describe('The newest first; none while a survey is open, and none of a unit that is too small for it'),
});

/** What of each survey is shown of a unit, as a call is answered. */
export function toPulseAnswer(
  { level, code, name }: Unit,
  pulse: readonly PulseShares[],
): z.infer<typeof pulseAnswerSchema> {
  return {
    ...{ level, code, name },
    surveys: pulse.map(({ closedOn, all, byGrade }) => ({
      closedOn,
      unmanageable: {
        all: all && shareIn(all),
        byGrade: Object.fromEntries([...byGrade].map(([grade, of]) => [grade, shareIn(of)])),
      },
    })),
  };
}

function shareIn({ count, of }: CountedOf) {
  return shareOf(count, of);
}
