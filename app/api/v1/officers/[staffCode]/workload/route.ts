import { apiRoute } from '@/lib/server/api-route';
import { mapResult } from '@/lib/kernel/result';
import { viewOfficerFigures } from '@/lib/usecases/capacity/view-workload-figures';

export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await viewOfficerFigures(context, params.staffCode ?? ''), (body) => ({ body })),
);
