import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toOversightAnswer } from '@/lib/usecases/oversight/calls/oversight-calls';
import { viewOversights } from '@/lib/usecases/oversight/view-oversights';

/** Agreed actions that are open, what was asked of a Community Payback manager, and the sampled audits. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewOversights(context), (page) => ({ body: toOversightAnswer(page) })),
);
