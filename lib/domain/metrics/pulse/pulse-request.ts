import { z } from 'zod';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { UNIT_QUERY_FIELDS } from '../capacity/unit-query-fields';

/** The query of `GET /pulse`. */
export const pulseQuerySchema = apiQuery(UNIT_QUERY_FIELDS);

/** The body of `POST /pulse/close`. */
export const closePulseBodySchema = z.object({
  confirmed: z
    .boolean()
    .default(false)
    .meta({ description: 'false: only say what it would do. true: do it; it cannot be undone' }),
});
