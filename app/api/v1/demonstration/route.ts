import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewDemonstration } from '@/lib/usecases/demonstration/clear-demonstration';

/** What clearing the demonstration takes. */
export const GET = apiRoute({}, async ({ context }) =>
  mapResult(await viewDemonstration(context), ({ keepsAccount: _own, ...body }) => ({ body })),
);
