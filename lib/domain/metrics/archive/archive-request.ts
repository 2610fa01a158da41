import { apiQuery } from '../../../kernel/reading/api-schema';
import { ARCHIVE_QUERY_FIELDS } from './archive-query-fields';

/** The query of `GET /archive`. */
export const archiveQuerySchema = apiQuery(ARCHIVE_QUERY_FIELDS);
