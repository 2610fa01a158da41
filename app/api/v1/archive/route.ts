import { archiveQuerySchema } from '@/lib/domain/metrics/archive/archive-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportArchive } from '@/lib/usecases/capacity/archive/export-archive';

export const GET = apiRoute({ query: archiveQuerySchema }, async ({ context, query }) => {
  const { level, code, of, from, to } = query;
  const unit = level === undefined ? {} : { level, ...(code === undefined ? {} : { code }) };
  return mapResult(await exportArchive(context, unit, { of, from, to, format: 'csv' }), (file) => ({ file }));
});
