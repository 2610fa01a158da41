import { toWaitingCases } from '@/lib/domain/allocation/cases/case-answer';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewQueue } from '@/lib/usecases/queue/view-queue';
import { logCase } from '@/lib/usecases/cases/log-case';
import { factTexts, newCaseBodySchema } from '@/lib/usecases/cases/calls/case-calls';
import { DONE } from '@/lib/usecases/change-answer';
import { waitingQuerySchema } from '@/lib/domain/allocation/cases/waiting-request';

export const GET = apiRoute({ query: waitingQuerySchema }, async ({ context, query }) =>
  mapResult(await viewQueue(context, { ldu: null, team: null, band: null }), (queue) => ({
    body: toWaitingCases(queue.rows, queue, query.limit, query.cursor),
  })),
);

/** Logs a case that waits for an officer. The same again answers the same. */
export const POST = apiRoute({ body: newCaseBodySchema }, async ({ context, body }) =>
  mapResult(await logCase(context, { flags: '', ...factTexts(body) }), () => ({ ...DONE, status: 201 })),
);
