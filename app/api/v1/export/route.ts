import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportQuerySchema } from '@/lib/usecases/data/whole/export-request';
import { takeOut } from '@/lib/usecases/data/whole/take-out';

export const GET = apiRoute({ query: exportQuerySchema }, async ({ context, query }) =>
  mapResult(await takeOut(context, { file: query.file, region: query.region ?? null }), (file) => ({ file })),
);
