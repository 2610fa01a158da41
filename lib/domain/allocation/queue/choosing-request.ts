import { z } from 'zod';

/** The body of `POST /cases/{crn}/choosing`: whether the caller has the case's candidates open, or has just left them. */
export const choosingBodySchema = z.object({ choosing: z.boolean() });

/** Its answer. */
export const choosingSchema = z.object({ crn: z.string(), choosing: z.boolean() });
