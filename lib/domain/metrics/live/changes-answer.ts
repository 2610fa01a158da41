import { z } from 'zod';
import type { ChangeNumbers } from './live-page';

const number = z
  .string()
  .meta({ description: 'A day and a count, such as 2026-11-29.14: only to be compared' });

/** The answer of `GET /changes`. */
export const changesSchema = z.object({
  page: number,
  queue: number.nullable(),
  choices: z.string(),
}) satisfies z.ZodType<ChangeNumbers>;
