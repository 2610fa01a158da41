import { apiQuery } from '../../../kernel/reading/api-schema';
import { CHANGES_QUERY_FIELDS } from './changes-query-fields';

/** The query of `GET /changes`. */
export const changesQuerySchema = apiQuery(CHANGES_QUERY_FIELDS);
