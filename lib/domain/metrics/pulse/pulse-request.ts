import { apiQuery } from '../../../kernel/reading/api-schema';
import { UNIT_QUERY_FIELDS } from '../capacity/unit-query-fields';

/** The query of `GET /pulse`. */
export const pulseQuerySchema = apiQuery(UNIT_QUERY_FIELDS);
