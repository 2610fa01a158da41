import { z } from 'zod';

/** The answer of `GET /audit/verify`. */
export const auditVerifiedSchema = z.object({
  ok: z.boolean().meta({ description: 'Whether every entry reads as when it was sealed' }),
  entries: z.int().meta({ description: 'How many entries hold, from the first on' }),
  firstBroken: z
    .object({
      position: z.int().meta({ description: 'Where it stands in the chain, from 1' }),
      seq: z.int().nullable().meta({ description: 'The number of the entry; null: its link is gone' }),
      why: z.enum(['changed', 'entry_missing', 'link_missing']),
    })
    .optional(),
  head: z
    .string()
    .meta({ description: 'The hash of the last link that holds: keep it elsewhere to compare' }),
});

/** What reading the trail against its chain came to. */
export type AuditVerified = z.infer<typeof auditVerifiedSchema>;
