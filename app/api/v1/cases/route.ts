import { toWaitingCases } from '@/lib/domain/allocation/cases/case-answer';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewQueue } from '@/lib/usecases/queue/view-queue';
import { waitingQuerySchema } from '@/lib/domain/allocation/cases/waiting-request';

export const GET = apiRoute({ query: waitingQuerySchema }, async ({ context, query }) =>
  mapResult(await viewQueue(context, { ldu: null, team: null, band: null }), (queue) => ({
    body: toWaitingCases(queue.rows, queue, query.limit, query.cursor),
  })),
);
