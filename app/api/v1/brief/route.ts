import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { askForBrief, cancelBrief } from '@/lib/usecases/briefs/ask-for-brief';
import { briefBodySchema, briefQuerySchema, toBriefAnswer } from '@/lib/usecases/briefs/brief-calls';
import { viewBrief } from '@/lib/usecases/briefs/view-brief';
import { DONE } from '@/lib/usecases/change-answer';

/** The brief of a unit as it would be sent now. */
export const GET = apiRoute({ query: briefQuerySchema }, async ({ context, query }) =>
  mapResult(await viewBrief(context, query), (brief) => ({ body: toBriefAnswer(brief) })),
);

/** Has the brief of a unit sent to the caller each Monday, or none any more. */
export const PUT = apiRoute({ body: briefBodySchema }, async ({ context, body: { unit } }) => {
  const saved =
    unit === null
      ? await cancelBrief(context)
      : await askForBrief(context, { unit: `${unit.level}/${unit.code}` });
  return mapResult(saved, () => DONE);
});
