import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import {
  supervisionBodySchema,
  toSupervisionAnswer,
} from '@/lib/usecases/supervision/calls/supervision-calls';
import { recordSupervision } from '@/lib/usecases/supervision/record-supervision';
import { viewSupervision } from '@/lib/usecases/supervision/view-supervision';

/** The supervision meetings of an officer, and what they challenged of their ledger. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewSupervision(context, params.staffCode ?? ''), (page) => ({
    body: toSupervisionAnswer(page),
  })),
);

/** Records a supervision meeting, with the workload of its day. */
export const POST = apiRoute({ body: supervisionBodySchema }, async ({ context, params, body }) =>
  mapResult(await recordSupervision(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
