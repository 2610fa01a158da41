import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportEvidence } from '@/lib/usecases/capacity/evidence/export-evidence';

/** The inspection evidence of a unit, as a file. */
export const GET = apiRoute({ query: capacityQuerySchema }, async ({ context, query }) =>
  mapResult(await exportEvidence(context, query), (file) => ({ file })),
);
