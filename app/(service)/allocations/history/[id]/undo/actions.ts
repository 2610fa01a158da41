'use server';

import { toDecisions } from '@/lib/addresses/allocations';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { undoDecision } from '@/lib/usecases/decisions/undo-decision';

/** Undoes an allocation or a move that was made in error. */
export const undoAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id, token } = form.read({ id: plain(), token: plain() });
  const result = await undoDecision(context, { id, idempotencyKey: token });
  if (result.ok) return { redirectTo: toDecisions.one(id) };
  if (result.error.code === 'not_found') return refused({ code: 'not_found' });
  return { problems: [{ field: '', message: result.error.detail }] };
});
