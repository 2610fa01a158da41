import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { expectFeedBodySchema } from '@/lib/usecases/data/calls/data-calls';
import { expectFeed } from '@/lib/usecases/feeds/expect-feed';

/** Says within how many hours a feed is expected again. */
export const PUT = apiRoute({ body: expectFeedBodySchema }, async ({ context, params, body }) =>
  mapResult(
    await expectFeed(context, { feed: params.feed ?? '', everyHours: String(body.everyHours) }),
    () => DONE,
  ),
);
