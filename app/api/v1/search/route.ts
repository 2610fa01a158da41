import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { findAnything } from '@/lib/usecases/search/find-anything';
import { searchQuerySchema, toSearchAnswer } from '@/lib/usecases/search/search-calls';

/** People under supervision, staff and units by what somebody would type in the search box. */
export const GET = apiRoute({ query: searchQuerySchema }, async ({ context, query }) =>
  mapResult(await findAnything(context, query), (page) => ({ body: toSearchAnswer(page) })),
);
