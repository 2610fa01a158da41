'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toPulse } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { CLOSE_PULSE_FORM, closePulse, openPulse } from '@/lib/usecases/pulse/run-pulse';

/** Asks every officer. */
export const openPulseAction = formAction(async (context): Promise<FormOutcome> => {
  const result = await openPulse(context);
  return result.ok ? { redirectTo: toPulse.run({ saved: 'opened' }) } : refused(result.error);
});

/** Ends the asking, once what that does has been shown. */
export const closePulseAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...asked } = form.read(CLOSE_PULSE_FORM);
  if (step === 'edit') return { problems: [] };
  const result = await closePulse(context, asked);
  if (!result.ok) return refused(result.error);
  return result.value.kind === 'confirm'
    ? { problems: [], view: { sentences: result.value.sentences } }
    : { redirectTo: toPulse.run({ saved: 'closed' }) };
});
