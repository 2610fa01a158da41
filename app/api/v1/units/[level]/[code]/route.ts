import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { toUnitAnswer, unitBodySchema } from '@/lib/usecases/estate/calls/unit-calls';
import { changeUnit } from '@/lib/usecases/estate/save-unit';
import { viewUnit } from '@/lib/usecases/estate/view-unit';

/** What is recorded of a unit. */
export const GET = apiRoute({ tagged: true }, async ({ context, params: { level = '', code = '' } }) =>
  mapResult(await viewUnit(context, { level, code }), (page) => ({ body: toUnitAnswer(page) })),
);

/** Renames a unit, moves it, or changes what it serves, once the effect has been shown. */
export const PUT = apiRoute({ body: unitBodySchema }, async ({ context, params, body }) => {
  const { level = '', code = '' } = params;
  const { expectedVersion: seen, areas, ...typed } = body;
  const asked = { ...typed, level, code, seen, areas: areas.join(';') };
  return mapResult(await changeUnit(context, asked), (saved) => ({ body: toChangeAnswer(saved) }));
});
