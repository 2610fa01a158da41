import { apiQuery } from '../../../kernel/reading/api-schema';
import { UNIT_QUERY_FIELDS } from './unit-query-fields';

/** The query of `GET /capacity`. */
export const capacityQuerySchema = apiQuery(UNIT_QUERY_FIELDS);
