import { toHandoffAnswer } from '@/lib/domain/allocation/handoff/handoff-answer';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { keyHandoff } from '@/lib/usecases/handoffs/settle-handoffs';

/** Says that a decision is keyed in the record system. The same again answers the same. */
export const POST = apiRoute({}, async ({ context, params }) =>
  mapResult(await keyHandoff(context, params.id ?? ''), (line) => ({ body: toHandoffAnswer(line) })),
);
