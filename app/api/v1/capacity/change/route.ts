import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';
import { mapResult } from '@/lib/kernel/result';
import { sheetFileOf } from '@/lib/kernel/text/sheet';
import { apiRoute } from '@/lib/server/api-route';
import { exportChange } from '@/lib/usecases/capacity/export-change';

/** What changed in a unit since last month, as a file. */
export const GET = apiRoute({ query: capacityQuerySchema }, async ({ context, query }) =>
  mapResult(await exportChange(context, query), (table) => ({ file: sheetFileOf(table) })),
);
