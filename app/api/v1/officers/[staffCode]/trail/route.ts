import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { exportRecordList } from '@/lib/usecases/lists/screens/export-screen-list';

/** The audit trail of an officer, the newest first, as a file. */
export const GET = apiRoute({}, async ({ context, params }) =>
  mapResult(await exportRecordList(context, 'officer-trail', params.staffCode ?? ''), (file) => ({ file })),
);
