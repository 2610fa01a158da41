import { toDifferencesAnswer } from '@/lib/domain/allocation/cases/difference-answer';
import { differenceQuerySchema } from '@/lib/domain/allocation/cases/difference-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { listDifferences } from '@/lib/usecases/cases/differences/settle-differences';

/** What sources say otherwise than what was decided here. */
export const GET = apiRoute({ query: differenceQuerySchema }, async ({ context, query }) =>
  mapResult(await listDifferences(context), (lines) => ({
    body: toDifferencesAnswer(lines, query.limit, query.cursor),
  })),
);
