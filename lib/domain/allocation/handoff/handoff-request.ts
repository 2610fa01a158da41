import { apiQuery } from '../../../kernel/reading/api-schema';
import { HANDOFF_QUERY_FIELDS } from './handoff-query-fields';

/** The query of `GET /handoffs`. */
export const handoffQuerySchema = apiQuery(HANDOFF_QUERY_FIELDS);
