import { bandingRequestSchema } from '@/lib/banding/banding-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { bandWhatIf } from '@/lib/usecases/band-what-if';

export const POST = apiRoute({ body: bandingRequestSchema }, async ({ context, body }) =>
  mapResult(await bandWhatIf(context, body), (answer) => ({ body: answer })),
);
