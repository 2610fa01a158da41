import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportRecordList } from '@/lib/usecases/lists/screens/export-screen-list';

/** The audit trail of a case, the newest first, as a file. */
export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await exportRecordList(context, 'case-trail', params.crn ?? ''), (file) => ({ file })),
);
