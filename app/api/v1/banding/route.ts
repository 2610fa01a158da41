import { bandingRequestSchema } from '@/lib/domain/banding/bands/banding-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { bandWhatIf } from '@/lib/usecases/band-changes/band-what-if';

export const POST = apiRoute({ body: bandingRequestSchema }, async ({ context, body }) =>
  mapResult(await bandWhatIf(context, body), (answer) => ({ body: answer })),
);
