'use server';

import { toPulse } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { answerPulse, PULSE_ANSWER_FORM } from '@/lib/usecases/pulse/answer-pulse';

/** Counts what an officer answers. */
export const answerPulseAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await answerPulse(context, form.read(PULSE_ANSWER_FORM));
  return result.ok ? { redirectTo: toPulse.answer({ saved: 'answered' }) } : refused(result.error);
});
