import { apiQuery } from '../../../kernel/reading/api-schema';
import { WAITING_QUERY_FIELDS } from './waiting-query-fields';

/** The query of `GET /cases`. */
export const waitingQuerySchema = apiQuery(WAITING_QUERY_FIELDS);
