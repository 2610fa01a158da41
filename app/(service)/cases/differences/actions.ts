'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { settleDifferenceBatch, settleSourceDifference } from '@/lib/usecases/cases/settle-difference';

/** Settles what a source says otherwise. */
export const settleDifferenceAction = formAction(async (context, form): Promise<FormOutcome> => {
  const decision = form.text('decision');
  const result = await settleSourceDifference(context, {
    id: form.text('id'),
    decision: decision === 'keep' || decision === 'take' ? decision : null,
    why: form.text('why'),
  });
  if (result.ok) return { redirectTo: `/cases/differences?saved=${result.value.state}` };
  return refused(result.error);
});

/** Closes at once what a source no longer gives of one input for many cases. */
export const settleBatchAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await settleDifferenceBatch(context, {
    file: form.text('file'),
    field: form.text('field'),
    why: form.text('why'),
  });
  if (result.ok) return { redirectTo: `/cases/differences?saved=batch&n=${result.value.settled}` };
  return refused(result.error);
});
