import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { evaluateWhatIf } from '@/lib/usecases/rules/evaluate-what-if';
import { evaluateRequestSchema } from '@/lib/domain/workload/model/evaluate-request';

export const POST = apiRoute({ body: evaluateRequestSchema }, async ({ context, body }) =>
  mapResult(await evaluateWhatIf(context, body), (answer) => ({ body: answer })),
);
