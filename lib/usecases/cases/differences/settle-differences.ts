import 'server-only';
import { plain, several } from '../../../kernel/reading/sent';
import { err, ok, type Result } from '../../../kernel/result';
import { DECIDE_FIELDS } from '../../../domain/banding/changes/case-change-fields';
import type { DifferenceLine } from '../../../domain/allocation/cases/difference-line';
import { readWhy } from '../../band-changes/settle-band-change';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { settleSourceDifference } from './settle-difference';
import { viewDifferences } from './view-differences';

/** What the form sends that settles what is ticked. */
export const SETTLE_TICKED_FORM = { ...DECIDE_FIELDS, ids: several(), decision: plain() };

/** At most so many at once. */
const MOST_AT_ONCE = 200;

/** What became of what was ticked: how many are settled, and how many are left as they were. */
export interface SettledTicked {
  readonly settled: number;
  readonly left: number;
}

/**
 * Settles many differences with one reason, each as where it is settled by itself and in a transaction of its own: what another settled
 * meanwhile, and what cannot be taken by a press, is left and counted.
 */
export async function settleSourceDifferences(
  context: UseCaseContext,
  {
    ids,
    decision,
    why: text,
  }: { readonly ids: readonly string[]; readonly decision: string; readonly why: string },
): Promise<Result<SettledTicked, Problem>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return refuse('Choose what it is about');
  if (asked.length > MOST_AT_ONCE) return refuse(`Choose at most ${MOST_AT_ONCE} at once`);
  if (decision !== 'keep' && decision !== 'take') return refuse('Choose whether what stands here stays');
  const why = readWhy(text, 'Enter one reason for all of them');
  if (!why.ok) return why;
  let settled = 0;
  for (const id of asked) {
    const done = await settleSourceDifference(context, { id, decision, why: text });
    if (done.ok) settled += 1;
    else if (done.error.code === 'not_allowed') return done;
  }
  return ok({ settled, left: asked.length - settled });
}

function refuse(message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field: 'ids', message }] });
}

/** Every difference of the reader's part of the estate, one by one, for another system. */
export async function listDifferences(
  context: UseCaseContext,
): Promise<Result<readonly DifferenceLine[], Problem>> {
  const page = await viewDifferences(context);
  if (!page.ok) return page;
  const { lines, batches } = page.value;
  return ok([...lines, ...batches.flatMap((batch) => batch.lines)]);
}
