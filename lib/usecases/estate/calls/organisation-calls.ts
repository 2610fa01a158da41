import 'server-only';
import { z } from 'zod';

const name = z.string().max(200).meta({ description: 'What the organisation is called' });

/** The body of `PUT /organisation`. */
export const organisationBodySchema = z.object({
  name,
  recordSystem: z
    .string()
    .max(200)
    .nullable()
    .meta({ description: 'What it calls its system of record; null: it has said nothing' }),
});

/** The answer of `GET /organisation`. */
export const organisationAnswerSchema = z.object({
  name: name.nullable(),
  recordSystem: z.string().nullable(),
});
