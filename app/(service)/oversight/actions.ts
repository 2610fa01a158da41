'use server';

import { placeOn } from '@/lib/kernel/address';
import { toOversight } from '@/lib/addresses/oversight';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { AUDIT_FORM, auditOversight, drawOversightSample } from '@/lib/usecases/oversight/audit-oversight';

/** Draws decisions of oversight for audit. */
export const drawSampleAction = formAction(async (context): Promise<FormOutcome> => {
  const result = await drawOversightSample(context);
  return result.ok
    ? { redirectTo: placeOn(toOversight({ drawn: result.value.drawn }), 'audits') }
    : refused(result.error);
});

/** Writes what an audit found. */
export const auditOversightAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await auditOversight(context, form.read(AUDIT_FORM));
  return result.ok
    ? { redirectTo: placeOn(toOversight({ saved: 'audit' }), 'audits') }
    : refused(result.error);
});
