'use server';

import { toBandChanges } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { Result } from '@/lib/kernel/result';
import type { Problem } from '@/lib/usecases/problem';
import {
  SETTLE_MANY_FORM,
  settleBatch,
  type SettledMany,
  settleManyChanges,
} from '@/lib/usecases/band-changes/settle-many-changes';

/** Decides on what is ticked, with one reason. */
export const decideManyAction = formAction(async (context, form): Promise<FormOutcome> => {
  const sent = form.read(SETTLE_MANY_FORM);
  return ended(await settleManyChanges(context, { ...sent, decision: decisionOf(sent) }));
});

/** Decides on a batch as one. */
export const decideBatchAction = formAction(async (context, form): Promise<FormOutcome> => {
  const sent = form.read(SETTLE_MANY_FORM);
  return ended(await settleBatch(context, { ...sent, decision: decisionOf(sent) }));
});

function decisionOf({ decision }: { readonly decision: string }): 'approve' | 'turn_down' {
  return decision === 'approve' ? 'approve' : 'turn_down';
}

function ended(result: Result<SettledMany, Problem>): FormOutcome {
  if (!result.ok) return refused(result.error);
  const { settled, left } = result.value;
  return { redirectTo: toBandChanges({ decided: settled.length, left: left.length }) };
}
