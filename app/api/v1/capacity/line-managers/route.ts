import { managersQuerySchema } from '@/lib/domain/metrics/capacity/report-request';
import { mapResult } from '@/lib/kernel/result';
import { sheetFileOf } from '@/lib/kernel/text/sheet';
import { apiRoute } from '@/lib/server/api-route';
import { exportLineManagers } from '@/lib/usecases/officers/export-line-managers';

const EVERYBODY = { filter: { name: '', grade: null, team: null }, order: null };

/** The line managers of a unit with their spans, or who has none, as a file. */
export const GET = apiRoute({ query: managersQuerySchema }, async ({ context, query }) =>
  mapResult(
    await exportLineManagers(context, { unit: query, list: query.list, people: EVERYBODY }),
    (table) => ({ file: sheetFileOf(table) }),
  ),
);
