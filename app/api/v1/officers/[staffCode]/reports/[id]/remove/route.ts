import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { removeReportBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { removeReport } from '@/lib/usecases/sharing/record-report';

/** Takes a report off the record that was recorded by mistake. */
export const POST = apiRoute({ body: removeReportBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id: reportId = '' } = params;
  const removed = await removeReport(context, { staffCode, reportId, confirmed: body.confirmed });
  return mapResult(removed, (outcome) => ({ body: toChangeAnswer(outcome) }));
});
