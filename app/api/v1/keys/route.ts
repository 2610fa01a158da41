import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toKeysAnswer } from '@/lib/usecases/estate/calls/key-calls';
import { viewKeyClashes } from '@/lib/usecases/estate/merge-keys';

/** Records whose keys differ in case of letters alone, two by two. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewKeyClashes(context), (page) => ({ body: toKeysAnswer(page) })),
);
