import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toFeedsAnswer } from '@/lib/usecases/data/calls/data-calls';
import { listFeeds } from '@/lib/usecases/data/list-imports';

/** The files that other systems bring, each with how old it is. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await listFeeds(context), (feeds) => ({ body: toFeedsAnswer(feeds) })),
);
