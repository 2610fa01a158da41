import { rankingQuerySchema } from '@/lib/domain/metrics/capacity/report-request';
import { mapResult } from '@/lib/kernel/result';
import { sheetFileOf } from '@/lib/kernel/text/sheet';
import { apiRoute } from '@/lib/server/api-route';
import { exportRanking } from '@/lib/usecases/capacity/export-ranking';

/** Every team of a unit, of one kind at a time, as a file. */
export const GET = apiRoute({ query: rankingQuerySchema }, async ({ context, query }) => {
  const { type = null, sort, direction } = query;
  return mapResult(await exportRanking(context, query, { type, words: '', sort, direction }), (table) => ({
    file: sheetFileOf(table),
  }));
});
