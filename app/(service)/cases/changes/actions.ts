'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import type { Result } from '@/lib/kernel/result';
import type { Problem } from '@/lib/usecases/problem';
import {
  settleBatch,
  type SettledMany,
  settleManyChanges,
} from '@/lib/usecases/band-changes/settle-many-changes';

/** Decides on what is ticked, with one reason. */
export const decideManyAction = formAction(async (context, form): Promise<FormOutcome> => {
  const picks = form.list('picks');
  return ended(
    await settleManyChanges(context, { picks, decision: decisionOf(form), why: form.text('why') }),
  );
});

/** Decides on a batch as one. */
export const decideBatchAction = formAction(async (context, form): Promise<FormOutcome> =>
  ended(
    await settleBatch(context, {
      batchId: form.text('batchId'),
      decision: decisionOf(form),
      why: form.text('why'),
      looked: form.checked('looked'),
    }),
  ),
);

function decisionOf(form: FormReader): 'approve' | 'turn_down' {
  return form.text('decision') === 'approve' ? 'approve' : 'turn_down';
}

function ended(result: Result<SettledMany, Problem>): FormOutcome {
  if (!result.ok) return refused(result.error);
  const { settled, left } = result.value;
  return { redirectTo: `/cases/changes?decided=${settled.length}&left=${left.length}` };
}
