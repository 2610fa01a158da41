import { auditQuerySchema } from '@/lib/domain/audit/audit-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { listAudit } from '@/lib/usecases/audit/list-audit';

export const GET = apiRoute({ query: auditQuerySchema }, async ({ context, query }) =>
  mapResult(await listAudit(context, query), (body) => ({ body })),
);
