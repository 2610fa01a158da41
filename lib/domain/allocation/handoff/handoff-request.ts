import { z } from 'zod';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { SETTLED_STATES } from './handoff';
import { HANDOFF_QUERY_FIELDS } from './handoff-query-fields';

/** The query of `GET /handoffs`. */
export const handoffQuerySchema = apiQuery(HANDOFF_QUERY_FIELDS);

/** The body of `POST /handoffs/settle`. */
export const settleHandoffsBodySchema = z.object({
  ids: z.array(z.string().max(200)).min(1).max(500),
  state: z.enum(SETTLED_STATES).meta({
    description: 'keyed; not_needed: there is nothing to key; open: it is to be keyed after all',
  }),
});
