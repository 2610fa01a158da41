import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toClosingAnswer } from '@/lib/usecases/estate/calls/unit-calls';
import { viewCloseUnit } from '@/lib/usecases/estate/close-unit';

/** What stands in a unit that is to be closed, and where that may go on. */
export const GET = apiRoute({ tagged: true }, async ({ context, params: { level = '', code = '' } }) =>
  mapResult(await viewCloseUnit(context, { level, code }), (page) => ({ body: toClosingAnswer(page) })),
);
