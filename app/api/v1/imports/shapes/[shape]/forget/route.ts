import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { forgetShape } from '@/lib/usecases/data/remembered-shapes';

/** Forgets what is remembered of files of one shape. */
export const POST = apiRoute({}, async ({ context, params }) =>
  mapResult(await forgetShape(context, params.shape ?? ''), (forgotten) => ({ body: { forgotten } })),
);
