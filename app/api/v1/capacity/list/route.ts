import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { listQuerySchema } from '@/lib/usecases/lists/calls/list-calls';
import { listPageOf } from '@/lib/usecases/lists/list-page-of';

/** The list behind a figure, a page at a time. */
export const GET = apiRoute({ query: listQuerySchema, tagged: true }, async ({ context, query }) =>
  mapResult(await listPageOf(context, query), (body) => ({ body })),
);
