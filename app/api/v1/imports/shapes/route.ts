import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toShapesAnswer } from '@/lib/usecases/data/calls/data-calls';
import { viewRememberedShapes } from '@/lib/usecases/data/remembered-shapes';

/** What is remembered of files whose headings are their own. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewRememberedShapes(context), (shapes) => ({ body: toShapesAnswer(shapes) })),
);
