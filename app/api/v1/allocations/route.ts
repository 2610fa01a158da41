import type { AllocationDone } from '@/lib/domain/allocation/decisions/allocation-done';
import { err, mapResult, ok, type Result } from '@/lib/kernel/result';
import type { ApiProblem } from '@/lib/server/api-problem';
import { apiRoute, readIdempotencyKey } from '@/lib/server/api-route';
import { allocateCase, type AllocateProblem } from '@/lib/usecases/decisions/allocate-case';
import {
  daysOf,
  decisionsQuerySchema,
  toDecisionsAnswer,
} from '@/lib/usecases/decisions/calls/decision-calls';
import { viewDecisions } from '@/lib/usecases/decisions/view-decisions';
import type { Problem } from '@/lib/usecases/problem';
import { allocationBodySchema } from '@/lib/domain/allocation/decisions/allocation-request';

/** What was decided, the newest first. */
export const GET = apiRoute({ query: decisionsQuerySchema, tagged: true }, async ({ context, query }) => {
  const { days, team = null, kind = null, cursor: page } = query;
  const asked = { days: daysOf(days), teamCode: team, kind, reasonCode: null, exception: null, page };
  return mapResult(await viewDecisions(context, asked), (found) => ({ body: toDecisionsAnswer(found) }));
});

export const POST = apiRoute({ body: allocationBodySchema }, async ({ context, body, request }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const result = await allocateCase(context, { ...body, idempotencyKey: key.value });
  return result.ok ? ok({ status: 201, body: toAnswer(result.value) }) : refusal(result.error);
});

function refusal(problem: AllocateProblem): Result<never, Problem | ApiProblem> {
  switch (problem.code) {
    case 'conflict': {
      const { allocatedTo: holder, version, detail } = problem;
      const allocatedTo = holder === null ? null : { staffCode: holder.staffCode, name: holder.name };
      const more = {
        allocatedTo,
        allocatedBy: holder?.decidedByName ?? null,
        allocatedAt: holder?.decidedAt ?? null,
        version,
      };
      return err({ status: 409, code: 'conflict', detail, more });
    }
    case 'officer_unavailable':
      return err({ status: 422, code: problem.code, detail: problem.detail, errors: problem.fields });
    case 'reason_required':
    case 'review_date_required': {
      const { code, detail, fields, asked } = problem;
      return err({
        status: 422,
        code,
        detail,
        errors: fields,
        more: { askedFor: asked.map((entry) => ({ code: entry.code, text: entry.text })) },
      });
    }
    case 'asks_again':
    case 'not_allowed':
    case 'key_reused':
      return err({ status: 422, code: problem.code, detail: problem.detail });
    case 'not_found':
    case 'does_not_fit':
    case 'stale':
      return err(problem);
  }
}

function toAnswer({ crn, staffCode, version, before, after, allocationId, ended = [] }: AllocationDone) {
  const [now, then] = [before.workloadPercent, after.workloadPercent];
  return { crn, staffCode, version, before: now, after: then, allocationId, ended };
}
