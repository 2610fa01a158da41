import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportRecordList } from '@/lib/usecases/lists/screens/export-screen-list';

/** The cases that came to an officer and left them in a year, the newest first, as a file. */
export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await exportRecordList(context, 'moves', params.staffCode ?? ''), (file) => ({ file })),
);
