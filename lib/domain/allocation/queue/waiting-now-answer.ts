import { z } from 'zod';
import type { WaitingNow } from './waiting-now';

const crn = z.string();

/** The answer of `GET /waiting`. */
export const waitingNowSchema = z.object({
  waiting: z.number().int(),
  late: z.number().int(),
  keys: z.array(z.string()).readonly(),
  choices: z.array(z.object({ crn, name: z.string(), kind: z.enum(['choosing', 'basket']) })).readonly(),
  taken: z.array(z.object({ crn, words: z.string() })).readonly(),
}) satisfies z.ZodType<WaitingNow>;
