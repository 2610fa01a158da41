import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toSharedWorkAnswer } from '@/lib/usecases/sharing/calls/sharing-calls';
import { viewSharedWork } from '@/lib/usecases/sharing/view-shared-work';

/** What an officer shares with colleagues: cover, shares, support, contacts, and their reports. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewSharedWork(context, params.staffCode ?? ''), (page) => ({
    body: toSharedWorkAnswer(page),
  })),
);
