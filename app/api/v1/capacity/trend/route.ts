import { trendQuerySchema } from '@/lib/domain/metrics/capacity/report-request';
import { mapResult } from '@/lib/kernel/result';
import { sheetFileOf } from '@/lib/kernel/text/sheet';
import { apiRoute } from '@/lib/server/api-route';
import { exportTrend } from '@/lib/usecases/capacity/trend/export-trend';

/** One figure of a unit over time, as a file. */
export const GET = apiRoute({ query: trendQuerySchema }, async ({ context, query }) =>
  mapResult(await exportTrend(context, query, query), (table) => ({ file: sheetFileOf(table) })),
);
