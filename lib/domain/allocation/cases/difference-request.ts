import { z } from 'zod';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { DIFFERENCE_QUERY_FIELDS } from './difference-query-fields';

/** The query of `GET /differences`. */
export const differenceQuerySchema = apiQuery(DIFFERENCE_QUERY_FIELDS);

/** The body of `POST /differences/{id}/settle`. */
export const settleDifferenceBodySchema = z.object({
  decision: z
    .enum(['keep', 'take'])
    .describe('keep: what stands here stays; take: the value of the source, where canTake says so'),
  reason: z.string().max(500).optional().describe('Why; kept with the record'),
});
