import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChronologyAnswer } from '@/lib/usecases/chronology/chronology-calls';
import { viewChronology } from '@/lib/usecases/chronology/view-chronology';

/** All that is recorded of a case, from the first to the last; that it was read is logged. */
export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await viewChronology(context, params.crn ?? ''), (page) => ({ body: toChronologyAnswer(page) })),
);
