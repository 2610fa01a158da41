'use server';

import { toDifferences } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import {
  SETTLE_BATCH_FORM,
  SETTLE_DIFFERENCE_FORM,
  settleDifferenceBatch,
  settleSourceDifference,
} from '@/lib/usecases/cases/differences/settle-difference';
import {
  SETTLE_TICKED_FORM,
  settleSourceDifferences,
} from '@/lib/usecases/cases/differences/settle-differences';

/** Settles what a source says otherwise. */
export const settleDifferenceAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { decision, ...sent } = form.read(SETTLE_DIFFERENCE_FORM);
  const result = await settleSourceDifference(context, {
    ...sent,
    decision: decision === 'keep' || decision === 'take' ? decision : null,
  });
  if (result.ok) return { redirectTo: toDifferences.all({ saved: result.value.state }) };
  return refused(result.error);
});

/** Closes at once what a source no longer gives of one input for many cases. */
export const settleBatchAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await settleDifferenceBatch(context, form.read(SETTLE_BATCH_FORM));
  if (result.ok) return { redirectTo: toDifferences.all({ saved: 'batch', n: result.value.settled }) };
  return refused(result.error);
});

/** Settles what is ticked, with one reason. */
export const settleTickedAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await settleSourceDifferences(context, form.read(SETTLE_TICKED_FORM));
  if (!result.ok) return refused(result.error);
  const { settled: n, left } = result.value;
  return { redirectTo: toDifferences.all({ saved: 'ticked', n, left }) };
});
