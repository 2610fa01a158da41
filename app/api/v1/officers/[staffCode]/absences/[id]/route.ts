import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { absenceBodySchema } from '@/lib/usecases/officers/calls/officer-calls';
import { changeGivenOfAbsence } from '@/lib/usecases/officers/change-given';

/** Corrects an absence: its kind or its days. */
export const PATCH = apiRoute({ body: absenceBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed, texts } = body;
  const changed = await changeGivenOfAbsence(context, { staffCode, id, version, confirmed, texts });
  return mapResult(changed, (outcome) => ({ body: toChangeAnswer(outcome) }));
});
