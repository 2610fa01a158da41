'use server';

import { toCase } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { CLOSE_ITEM_FORM, closeGradeItem } from '@/lib/usecases/band-changes/close-grade-item';
import {
  REVIEW_CHANGE_FORM,
  reviewDrawnChange,
  SETTLE_CHANGE_FORM,
  settleWaitingChange,
} from '@/lib/usecases/band-changes/settle-band-change';

/** Approves a change of band, or turns it down. */
export const settleChangeAction = formAction(async (context, form): Promise<FormOutcome> => {
  const sent = form.read(SETTLE_CHANGE_FORM);
  const decision = sent.decision === 'approve' ? 'approve' : 'turn_down';
  const result = await settleWaitingChange(context, { ...sent, decision });
  if (result.ok) {
    const saved = decision === 'approve' ? 'approved' : 'turned-down';
    return { redirectTo: toCase.page(result.value.crn, { saved }) };
  }
  return refused(result.error);
});

/** Saves the review of a fall that was drawn. */
export const reviewChangeAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { agreed, ...sent } = form.read(REVIEW_CHANGE_FORM);
  const result = await reviewDrawnChange(context, {
    ...sent,
    agreed: agreed === 'yes' ? true : agreed === 'no' ? false : null,
  });
  if (result.ok) return { redirectTo: toCase.page(result.value.crn, { saved: 'reviewed' }) };
  return refused(result.error);
});

/** Closes what a rise asks of the manager. */
export const closeItemAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await closeGradeItem(context, form.read(CLOSE_ITEM_FORM));
  if (result.ok) return { redirectTo: toCase.page(result.value.crn, { saved: 'item-closed' }) };
  return refused(result.error);
});
