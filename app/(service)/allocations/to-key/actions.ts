'use server';

import { toDecisions, toHandoffs, toShortlist } from '@/lib/addresses/allocations';
import { toCase } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { SETTLE_HANDOFFS_FORM, settleHandoffs } from '@/lib/usecases/handoffs/settle-handoffs';

/** Says what became of decisions that are to be keyed, and goes back to the page on which it was said. */
export const settleHandoffsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { from, list, team, kind, ...sent } = form.read(SETTLE_HANDOFFS_FORM);
  const result = await settleHandoffs(context, sent);
  if (!result.ok) return refused(result.error);
  const [page, of = ''] = from.split(' ');
  if (page === 'done') return { redirectTo: toShortlist.done(of) };
  if (page === 'case') return { redirectTo: toCase.page(of) };
  if (page === 'decision') return { redirectTo: toDecisions.one(of) };
  const filters = toHandoffs.page.read({ list, team, kind });
  const { settled: n, state: saved } = result.value;
  return {
    redirectTo: toHandoffs.page({
      list: filters.list,
      team: filters.team,
      kind: filters.kind,
      saved,
      n,
    }),
  };
});
