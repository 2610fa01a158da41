import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { cancelImport } from '@/lib/usecases/data/cancel-upload';

const ASKED = { body: { state: 'asked' } } as const;

/** Asks to leave an import that goes on: it ends at its next step, and nothing is changed. */
export const POST = apiRoute({}, async ({ context, params }) =>
  mapResult(await cancelImport(context, params.id ?? ''), () => ASKED),
);
