import { z } from 'zod';

/** What undoing a decision answers, kept so that a repeat gets the same. */
export const undoDoneSchema = z.object({
  allocationId: z.string(),
  crn: z.string(),
  /** The case's version now. */
  version: z.number().int(),
  /** Who holds the case now; null: it waits for an officer. */
  staffCode: z.string().nullable(),
  undoneAt: z.string(),
  undoneBy: z.string(),
});
export type UndoDone = z.output<typeof undoDoneSchema>;
