import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { reopenCaseBodySchema } from '@/lib/usecases/cases/calls/case-calls';
import { reopenCase } from '@/lib/usecases/cases/reopen-case';

/** Opens a case that ended again, once what that does has been said. */
export const POST = apiRoute({ body: reopenCaseBodySchema }, async ({ context, params, body }) => {
  const { expectedVersion: version, confirmed, texts } = body;
  const opened = await reopenCase(context, { crn: params.crn ?? '', version, confirmed, ...texts });
  return mapResult(opened, (done) => ({
    body: toChangeAnswer(done.kind === 'preview' ? { ...done, kind: 'confirm' } : { kind: 'saved' }),
  }));
});
