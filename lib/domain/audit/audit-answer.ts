import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_THINGS } from './labels';

/** The answer of `GET /audit`: no name of anybody under supervision, and no reason of an absence, is in it. */
export const auditAnswerSchema = z.object({
  items: z.array(
    z.object({
      seq: z.int().meta({ description: 'Rises with every entry' }),
      at: z.iso.datetime(),
      actorName: z.string(),
      action: z.enum(AUDIT_ACTIONS),
      thingType: z.enum(AUDIT_THINGS),
      thingKey: z.string(),
      detail: z.string().meta({ description: 'What changed, in words' }),
    }),
  ),
  next: z.int().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** A page of the trail, as a call of the API is answered. */
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
