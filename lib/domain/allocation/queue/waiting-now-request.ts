import { apiQuery } from '../../../kernel/reading/api-schema';
import { WAITING_NOW_FIELDS } from './waiting-now-query-fields';

/** The query of `GET /waiting`. */
export const waitingNowQuerySchema = apiQuery(WAITING_NOW_FIELDS);
