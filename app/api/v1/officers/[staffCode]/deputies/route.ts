import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { nameDeputy, viewDeputies } from '@/lib/usecases/access/name-deputy';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { newDeputyBodySchema, toDeputiesAnswer } from '@/lib/usecases/officers/calls/officer-calls';

/** Who stands in for a line manager. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewDeputies(context, params.staffCode ?? ''), ({ deputies }) => ({
    body: toDeputiesAnswer(deputies),
  })),
);

/** Names a deputy of a line manager for some days. */
export const POST = apiRoute({ body: newDeputyBodySchema }, async ({ context, params, body }) =>
  mapResult(await nameDeputy(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
