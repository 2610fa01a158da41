import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { newOfficerBodySchema } from '@/lib/usecases/officers/calls/officer-calls';
import { logOfficer } from '@/lib/usecases/officers/log-officer';

/** Logs a new officer. */
export const POST = apiRoute({ body: newOfficerBodySchema }, async ({ context, body }) =>
  mapResult(await logOfficer(context, body.texts), () => ({ ...DONE, status: 201 })),
);
