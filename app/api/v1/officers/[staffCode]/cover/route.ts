import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { coverPlanQuerySchema, toCoverPlanAnswer } from '@/lib/usecases/sharing/calls/away-calls';
import { viewCoverForm } from '@/lib/usecases/sharing/view-cover-forms';

/** What is to be covered of an officer who is away, and who could. */
export const GET = apiRoute(
  { query: coverPlanQuerySchema, tagged: true },
  async ({ context, params, query }) =>
    mapResult(
      await viewCoverForm(context, params.staffCode ?? '', { all: query.all === 'true' }),
      (page) => ({ body: toCoverPlanAnswer(page) }),
    ),
);
