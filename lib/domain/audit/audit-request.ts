import { apiQuery } from '../../kernel/reading/api-schema';
import { AUDIT_QUERY_FIELDS } from './audit-query-fields';

/** The query of `GET /audit`. */
export const auditQuerySchema = apiQuery(AUDIT_QUERY_FIELDS);
