import type { ReallocationAnswer } from '@/lib/domain/allocation/moves/reallocation-result';
import {
  reallocationBodySchema,
  type ReallocationResponse,
  versionsByCrn,
} from '@/lib/domain/allocation/moves/reallocation-request';
import { err, ok } from '@/lib/kernel/result';
import { apiRoute, readIdempotencyKey } from '@/lib/server/api-route';
import { reallocateCases } from '@/lib/usecases/moves/reallocate-cases';

export const POST = apiRoute({ body: reallocationBodySchema }, async ({ context, body, request }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const { crns, expectedVersions, ...answers } = body;
  const versions = versionsByCrn(expectedVersions);
  const cases = crns.map((crn) => ({ crn, expectedVersion: versions.get(crn) ?? 0 }));
  const input = { ...answers, notes: null, cases, idempotencyKey: key.value };
  const result = await reallocateCases(context, input);
  if (result.ok) return ok({ body: toResponse(result.value) });
  const problem = result.error;
  return problem.code === 'key_reused' ? err({ status: 422, ...problem }) : err(problem);
});

function toResponse({ results }: ReallocationAnswer): ReallocationResponse {
  return {
    results: results.map(
      ({ crn, status, code, detail, version, receiverBefore, receiverAfter, ...more }) => ({
        crn,
        status,
        ...(code === undefined ? {} : { code }),
        ...(detail === undefined ? {} : { detail }),
        ...(version === undefined ? {} : { version }),
        ...(receiverBefore === undefined ? {} : { before: receiverBefore }),
        ...(receiverAfter === undefined ? {} : { after: receiverAfter }),
        ...(more.allocatedTo === undefined ? {} : { allocatedTo: more.allocatedTo }),
        ...(more.allocatedBy === undefined ? {} : { allocatedBy: more.allocatedBy }),
        ...(more.allocatedAt === undefined ? {} : { allocatedAt: more.allocatedAt }),
        ...(more.askedFor === undefined ? {} : { askedFor: more.askedFor }),
      }),
    ),
  };
}
