import { toHandoffsAnswer } from '@/lib/domain/allocation/handoff/handoff-answer';
import { handoffQuerySchema } from '@/lib/domain/allocation/handoff/handoff-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { listHandoffs } from '@/lib/usecases/handoffs/view-handoffs';

/** What was decided here and is to be keyed in the record system. */
export const GET = apiRoute({ query: handoffQuerySchema }, async ({ context, query }) => {
  const { state, team, kind, limit, cursor } = query;
  const asked = { list: state, teamCode: team ?? null, kind: kind ?? null, page: 'all' } as const;
  return mapResult(await listHandoffs(context, asked), ({ lines }) => ({
    body: toHandoffsAnswer(lines, limit, cursor),
  }));
});
