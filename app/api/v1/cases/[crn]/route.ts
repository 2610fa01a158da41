import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { caseBodySchema, factTexts, toCaseChanged } from '@/lib/usecases/cases/calls/case-calls';
import { changeGivenOfCase } from '@/lib/usecases/cases/change-given';
import { viewCaseFigures } from '@/lib/usecases/cases/view-case-figures';

export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await viewCaseFigures(context, params.crn ?? ''), (body) => ({ body })),
);

/** Changes what is given of a live case; what that does to its band is said first. */
export const PATCH = apiRoute({ body: caseBodySchema }, async ({ context, params, body }) => {
  const { expectedVersion: version, facts, ...said } = body;
  const input = { crn: params.crn ?? '', version, texts: factTexts(facts), ...said };
  return mapResult(await changeGivenOfCase(context, input), (change) => ({ body: toCaseChanged(change) }));
});
