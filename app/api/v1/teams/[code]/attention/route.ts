import { attentionQuerySchema } from '@/lib/domain/metrics/capacity/report-request';
import { mapResult } from '@/lib/kernel/result';
import { sheetFileOf } from '@/lib/kernel/text/sheet';
import { apiRoute } from '@/lib/server/api-route';
import { exportAttention } from '@/lib/usecases/teams/export-attention';

/** All of a list, as it stands on screen. */
const ALL_OF_IT = {
  filter: { show: null, band: null, setting: null },
  sort: 'attention',
  descending: false,
  officer: null,
  people: { filter: { name: '', grade: null, team: null }, order: null },
} as const;

/** A list of what needs attention in a team, as a file. */
export const GET = apiRoute({ query: attentionQuerySchema }, async ({ context, params, query }) =>
  mapResult(
    await exportAttention(context, { list: query.list, teamCode: params.code ?? '', params: ALL_OF_IT }),
    (table) => ({ file: sheetFileOf(table) }),
  ),
);
