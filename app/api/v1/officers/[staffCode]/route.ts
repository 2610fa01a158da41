import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { officerBodySchema, toOfficerAnswer } from '@/lib/usecases/officers/calls/officer-calls';
import { changeGivenOfOfficer } from '@/lib/usecases/officers/change-given';
import { viewOfficer } from '@/lib/usecases/officers/view-officer';

/** What is recorded of an officer, as the caller may know it. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewOfficer(context, params.staffCode ?? ''), ({ measured }) => ({
    body: toOfficerAnswer(measured.officer),
  })),
);

/** Changes what is given of an officer, once what moves their workload has been said. */
export const PATCH = apiRoute({ body: officerBodySchema }, async ({ context, params, body }) => {
  const { expectedVersion: version, confirmed, texts } = body;
  const input = { staffCode: params.staffCode ?? '', version, confirmed, texts };
  return mapResult(await changeGivenOfOfficer(context, input), (outcome) => ({
    body: toChangeAnswer(outcome),
  }));
});
