import { apiQuery } from '../../../kernel/reading/api-schema';
import {
  ATTENTION_QUERY_FIELDS,
  MANAGERS_QUERY_FIELDS,
  RANKING_QUERY_FIELDS,
  TREND_QUERY_FIELDS,
} from './report-query-fields';

/** The query of `GET /capacity/trend`. */
export const trendQuerySchema = apiQuery(TREND_QUERY_FIELDS);

/** The query of `GET /capacity/ranking`. */
export const rankingQuerySchema = apiQuery(RANKING_QUERY_FIELDS);

/** The query of `GET /capacity/line-managers`. */
export const managersQuerySchema = apiQuery(MANAGERS_QUERY_FIELDS);

/** The query of `GET /teams/{code}/attention`. */
export const attentionQuerySchema = apiQuery(ATTENTION_QUERY_FIELDS);
