'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { closeGradeItem } from '@/lib/usecases/band-changes/close-grade-item';
import { reviewDrawnChange, settleWaitingChange } from '@/lib/usecases/band-changes/settle-band-change';

/** Approves a change of band, or turns it down. */
export const settleChangeAction = formAction(async (context, form): Promise<FormOutcome> => {
  const decision = form.text('decision') === 'approve' ? 'approve' : 'turn_down';
  const result = await settleWaitingChange(context, {
    id: form.text('id'),
    caseVersion: Number(form.text('caseVersion')),
    decision,
    why: form.text('why'),
  });
  if (result.ok) {
    const saved = decision === 'approve' ? 'approved' : 'turned-down';
    return { redirectTo: `/cases/${result.value.crn}?saved=${saved}` };
  }
  return refused(result.error);
});

/** Saves the review of a fall that was drawn. */
export const reviewChangeAction = formAction(async (context, form): Promise<FormOutcome> => {
  const agreed = form.text('agreed');
  const result = await reviewDrawnChange(context, {
    id: form.text('id'),
    agreed: agreed === 'yes' ? true : agreed === 'no' ? false : null,
    why: form.text('why'),
  });
  if (result.ok) return { redirectTo: `/cases/${result.value.crn}?saved=reviewed` };
  return refused(result.error);
});

/** Closes what a rise asks of the manager. */
export const closeItemAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await closeGradeItem(context, { id: form.text('id'), outcome: form.text('outcome') });
  if (result.ok) return { redirectTo: `/cases/${result.value.crn}?saved=item-closed` };
  return refused(result.error);
});
