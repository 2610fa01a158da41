import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { endCaseBodySchema } from '@/lib/usecases/cases/calls/case-calls';
import { endCase } from '@/lib/usecases/cases/end-case';

/** Records that a case has ended, once what that does has been said. */
export const POST = apiRoute({ body: endCaseBodySchema }, async ({ context, params, body }) => {
  const { expectedVersion: version, confirmed, texts } = body;
  return mapResult(
    await endCase(context, { crn: params.crn ?? '', version, confirmed, ...texts }),
    (ended) => ({
      body: toChangeAnswer(ended.kind === 'preview' ? { ...ended, kind: 'confirm' } : { kind: 'saved' }),
    }),
  );
});
