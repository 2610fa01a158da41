import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { mergeKeysBodySchema } from '@/lib/usecases/estate/calls/key-calls';
import { mergeKeys } from '@/lib/usecases/estate/merge-keys';

/** Merges two records of one key, where what that does is still what was shown. */
export const POST = apiRoute({ body: mergeKeysBodySchema }, async ({ context, body }) =>
  mapResult(await mergeKeys(context, body), (merged) => ({ body: merged })),
);
