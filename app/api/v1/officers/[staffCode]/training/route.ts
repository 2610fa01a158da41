import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { trainingBodySchema } from '@/lib/usecases/officers/calls/officer-calls';
import { saveTraining } from '@/lib/usecases/officers/save-training';

/** Records a course of an officer, in place of what was recorded of it before. */
export const PUT = apiRoute({ body: trainingBodySchema }, async ({ context, params, body }) =>
  mapResult(await saveTraining(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
