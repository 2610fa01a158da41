import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { openPulse } from '@/lib/usecases/pulse/run-pulse';

/** Asks every officer how they find their workload. */
export const POST = apiRoute({}, async ({ context }) => mapResult(await openPulse(context), () => DONE));
