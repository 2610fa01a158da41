import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { verifyAudit } from '@/lib/usecases/audit/verify-audit';

export const GET = apiRoute({}, async ({ context }) =>
  mapResult(await verifyAudit(context), (body) => ({ body })),
);
