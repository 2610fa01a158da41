'use server';

import { toPulse } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { CLOSE_PULSE_FORM, closePulse, openPulse } from '@/lib/usecases/pulse/run-pulse';

/** Asks every officer. */
export const openPulseAction = formAction(async (context): Promise<FormOutcome> => {
  const result = await openPulse(context);
  return result.ok ? { redirectTo: toPulse.run({ saved: 'opened' }) } : refused(result.error);
});

/** Ends the asking. */
export const closePulseAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await closePulse(context, form.read(CLOSE_PULSE_FORM));
  return result.ok ? { redirectTo: toPulse.run({ saved: 'closed' }) } : refused(result.error);
});
