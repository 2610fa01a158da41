import { toPulseAnswer } from '@/lib/domain/metrics/pulse/pulse-answer';
import { pulseQuerySchema } from '@/lib/domain/metrics/pulse/pulse-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewPulse } from '@/lib/usecases/pulse/view-pulse';

/** Who described their workload as unmanageable, each time that officers were asked. */
export const GET = apiRoute({ query: pulseQuerySchema }, async ({ context, query }) =>
  mapResult(await viewPulse(context, query), ({ unit, pulse }) => ({ body: toPulseAnswer(unit, pulse) })),
);
