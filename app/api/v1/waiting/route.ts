import { mapResult } from '@/lib/kernel/result';
import { waitingNowQuerySchema } from '@/lib/domain/allocation/queue/waiting-now-request';
import { apiRoute } from '@/lib/server/api-route';
import { viewWaitingNow } from '@/lib/usecases/live/view-waiting-now';

export const GET = apiRoute({ query: waitingNowQuerySchema }, async ({ context, query }) =>
  mapResult(await viewWaitingNow(context, query), (body) => ({ body })),
);
