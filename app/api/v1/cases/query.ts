import { z } from 'zod';

/** The cases that wait for an officer, a page at a time. */
export const waitingQuerySchema = z.object({
  unallocated: z.literal('true', 'Send unallocated=true: other cases are read one by one'),
  limit: z.coerce
    .number('Enter a whole number')
    .int('Enter a whole number')
    .min(1, 'Enter 1 or more')
    .max(500, 'Enter 500 or less')
    .default(100),
  cursor: z.string().max(20).optional(),
});
