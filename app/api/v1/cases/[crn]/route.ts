import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { viewCaseFigures } from '@/lib/usecases/cases/view-case-figures';

export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await viewCaseFigures(context, params.crn ?? ''), (body) => ({ body })),
);
