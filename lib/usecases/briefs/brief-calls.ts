import 'server-only';
import { z } from 'zod';
import { SCOPE_LEVELS } from '../../domain/access/actor';
import { UNIT_QUERY_FIELDS } from '../../domain/metrics/capacity/unit-query-fields';
import { apiQuery } from '../../kernel/reading/api-schema';
import type { BriefNow } from './view-brief';

const unitSchema = z.object({
  level: z.enum(SCOPE_LEVELS),
  code: z.string().max(200).meta({ description: 'Code of the unit; empty for the widest' }),
});

/** The query of `GET /brief`. */
export const briefQuerySchema = apiQuery(UNIT_QUERY_FIELDS);

/** The answer of `GET /brief`. */
export const briefAnswerSchema = unitSchema.extend({
  name: z.string(),
  subject: z.string(),
  body: z
    .string()
    .meta({ description: 'Plain text, without names of people under supervision or of officers' }),
  asked: unitSchema.nullable().meta({
    description:
      'Of which unit the caller is sent the brief each Monday; null: of none, or the caller is a token',
  }),
});

/** The body of `PUT /brief`. */
export const briefBodySchema = z.object({
  unit: unitSchema.nullable().meta({ description: 'Null: no more briefs are sent' }),
});

/** The brief as a call is answered. */
export function toBriefAnswer({
  unit: { level, code, name },
  subject,
  body,
  asked,
}: BriefNow): z.infer<typeof briefAnswerSchema> {
  return { level, code, name, subject, body, asked: asked && { level: asked.level, code: asked.code } };
}
