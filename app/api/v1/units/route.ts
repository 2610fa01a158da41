import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { newUnitBodySchema, toUnitsAnswer } from '@/lib/usecases/estate/calls/unit-calls';
import { createUnit } from '@/lib/usecases/estate/save-unit';
import { viewEstate } from '@/lib/usecases/estate/view-estate';

/** Every unit with what stands in it. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewEstate(context), (page) => ({ body: toUnitsAnswer(page) })),
);

/** Makes a unit, once what it takes from another one has been shown. */
export const POST = apiRoute({ body: newUnitBodySchema }, async ({ context, body }) =>
  mapResult(await createUnit(context, { ...body, areas: body.areas.join(';') }), (saved) => ({
    body: toChangeAnswer(saved),
  })),
);
