import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewCapacity } from '@/lib/usecases/capacity/view-capacity';
import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';

export const GET = apiRoute({ query: capacityQuerySchema }, async ({ context, query }) =>
  mapResult(await viewCapacity(context, query), (body) => ({ body })),
);
