'use server';

import { toJobs } from '@/lib/addresses/admin';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { startJob } from '@/lib/usecases/jobs/view-jobs';

const JOB = { job: plain() };

/** Has a job done at once. */
export const startJobAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await startJob(context, form.read(JOB));
  return result.ok ? { redirectTo: toJobs({ saved: 'started' }) } : refused(result.error);
});
