import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { addAbsence } from '@/lib/usecases/officers/add-absence';
import { newAbsenceBodySchema } from '@/lib/usecases/officers/calls/officer-calls';

/** Records an absence, once what it does to the workload has been said. */
export const POST = apiRoute({ body: newAbsenceBodySchema }, async ({ context, params, body }) =>
  mapResult(await addAbsence(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
