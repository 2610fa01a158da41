import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { clearDemonstration } from '@/lib/usecases/demonstration/clear-demonstration';
import { clearDemonstrationSchema } from '@/lib/usecases/demonstration/demonstration-answer';

/** Clears the demonstration with all that was done in it. */
export const POST = apiRoute({ body: clearDemonstrationSchema }, async ({ context, body }) =>
  mapResult(await clearDemonstration(context, body), (cleared) => ({ body: cleared })),
);
