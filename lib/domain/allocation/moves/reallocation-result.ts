import { z } from 'zod';

const person = z.object({ staffCode: z.string(), name: z.string() });
const percent = z.number().nullable();

/** What became of one case of a reallocation, kept as it was answered so that a repeat gets the same. */
export const reallocationResultSchema = z.object({
  crn: z.string(),
  status: z.enum(['reallocated', 'refused']),
  /** Why it was refused. */
  code: z.string().optional(),
  detail: z.string().optional(),
  /** The case's version now. */
  version: z.number().int().optional(),
  from: person.optional(),
  to: person.optional(),
  /** Workloads in per cent as they were decided on; null where there is none. */
  giverBefore: percent.optional(),
  giverAfter: percent.optional(),
  receiverBefore: percent.optional(),
  receiverAfter: percent.optional(),
  allocationId: z.string().optional(),
  oversightReviewOn: z.string().nullable().optional(),
  /** What ended beside the case, in sentences: shares and covers. */
  ended: z.array(z.string()).optional(),
  /** On a conflict: who holds the case now, by whom and since when. */
  allocatedTo: person.nullable().optional(),
  allocatedBy: z.string().nullable().optional(),
  allocatedAt: z.string().nullable().optional(),
  /** What a reason or a review date is asked for. */
  askedFor: z.array(z.object({ code: z.string(), text: z.string() })).optional(),
});
export type ReallocationResult = z.output<typeof reallocationResultSchema>;

/** The whole answer: one result a case, in the order asked. */
export const reallocationAnswerSchema = z.object({ results: z.array(reallocationResultSchema) });
export type ReallocationAnswer = z.output<typeof reallocationAnswerSchema>;
