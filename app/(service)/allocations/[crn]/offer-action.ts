'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { recordWomensAnswer } from '@/lib/usecases/queue/record-womens-answer';

/** Records what came of the offer of a women's team, from the allocation or from the case. */
export const womensAnswerAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordWomensAnswer(context, {
    crn: form.text('crn'),
    answer: form.text('womensAnswer'),
    note: form.text('womensNote'),
  });
  if (!result.ok) return refused(result.error);
  const { crn } = result.value;
  return {
    redirectTo:
      form.text('from') === 'case' ? `/cases/${crn}?saved=offer` : `/allocations/${crn}?saved=offer`,
  };
});
