import { apiRoute } from '@/lib/server/api-route';
import { mapResult } from '@/lib/kernel/result';
import { viewTeamFigures } from '@/lib/usecases/capacity/view-workload-figures';

export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await viewTeamFigures(context, params.code ?? ''), (body) => ({ body })),
);
