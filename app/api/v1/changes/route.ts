import { mapResult } from '@/lib/kernel/result';
import { changesQuerySchema } from '@/lib/domain/metrics/live/changes-request';
import { apiRoute } from '@/lib/server/api-route';
import { viewChanges } from '@/lib/usecases/live/view-changes';

export const GET = apiRoute({ query: changesQuerySchema, polled: true }, async ({ context, query }) =>
  mapResult(await viewChanges(context, query), (body) => ({
    body,
    etag: [body.page, body.queue ?? '', body.choices].join(';'),
  })),
);
