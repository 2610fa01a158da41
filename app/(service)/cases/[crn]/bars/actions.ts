'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { liftBar, recordBar } from '@/lib/usecases/cases/record-bar';

/** Records an officer who must not hold a case. */
export const recordBarAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordBar(context, {
    crn: form.text('crn'),
    staffCode: form.text('staffCode'),
    reason: form.text('reason'),
    detail: form.text('detail'),
  });
  return result.ok ? { redirectTo: `/cases/${result.value.crn}?saved=barred` } : refused(result.error);
});

/** Lifts a bar. */
export const liftBarAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await liftBar(context, {
    crn: form.text('crn'),
    barId: form.text('barId'),
    why: form.text('why'),
  });
  return result.ok ? { redirectTo: `/cases/${result.value.crn}?saved=bar-lifted` } : refused(result.error);
});
