import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { endDeputy } from '@/lib/usecases/access/name-deputy';
import { toChangeAnswer } from '@/lib/usecases/change-answer';

/** Ends the standing in of a deputy at once. */
export const POST = apiRoute({}, async ({ context, params: { staffCode = '', id = '' } }) =>
  mapResult(await endDeputy(context, { staffCode, id }), (outcome) => ({ body: toChangeAnswer(outcome) })),
);
