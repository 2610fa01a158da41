'use server';

import { toCase } from '@/lib/addresses/cases';
import { toShortlist } from '@/lib/addresses/allocations';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { recordWomensAnswer, WOMENS_ANSWER_FORM } from '@/lib/usecases/queue/record-womens-answer';

/** Records what came of the offer of a women's team, from the allocation or from the case. */
export const womensAnswerAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { from, ...sent } = form.read(WOMENS_ANSWER_FORM);
  const result = await recordWomensAnswer(context, sent);
  if (!result.ok) return refused(result.error);
  const { crn } = result.value;
  return {
    redirectTo:
      from === 'case' ? toCase.page(crn, { saved: 'offer' }) : toShortlist.page(crn, { saved: 'offer' }),
  };
});
