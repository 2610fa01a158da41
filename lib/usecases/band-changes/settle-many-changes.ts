import 'server-only';
import type { Tx } from '../../../db/store';
import { mayAnywhere } from '../../domain/access/can';
import { mayTick } from '../../domain/allocation/cases/waiting-changes';
import type { WaitingEntry } from './band-change-page';
import { countOf } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { plain, pressed, several } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { DECIDE_FIELDS } from '../../domain/banding/changes/case-change-fields';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { OWN_CHANGE, readWhy, settleLocked } from './settle-band-change';
import { viewWaitingChanges } from './view-band-work';

/** What the form for many falls sends: what is ticked, or the batch that is decided as one. */
export const SETTLE_MANY_FORM = {
  ...DECIDE_FIELDS,
  picks: several(),
  batchId: plain(),
  looked: pressed(),
  decision: plain(),
};

export interface SettleManyInput {
  /** What was ticked: the id of each change and the version of its case that the list showed, as `id:version`. */
  readonly picks: readonly string[];
  readonly decision: 'approve' | 'turn_down';
  /** One reason for all of them. */
  readonly why: string;
}

export interface SettledMany {
  readonly settled: readonly Crn[];
  /** What was not decided, with why: the case changed meanwhile, or somebody else was first. */
  readonly left: readonly { readonly crn: Crn; readonly why: string }[];
}

/**
 * Decides on many falls that came by file, with one reason. Each is decided by the case as it is stored: what changed since the list
 * was shown is left, and told. What the actor asked for themselves, and what is not in their list, is refused.
 */
export async function settleManyChanges(
  context: UseCaseContext,
  { picks, decision, why: text }: SettleManyInput,
): Promise<Result<SettledMany, Problem>> {
  const listed = await loadListed(context);
  if (!listed.ok) return listed;
  const why = readWhy(text, 'Enter one reason for all of them');
  if (!why.ok) return why;
  if (picks.length === 0)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'picks', message: 'Tick the changes to decide on' }],
    });
  const chosen: { entry: WaitingEntry; caseVersion: number }[] = [];
  for (const pick of new Set(picks)) {
    const [id = '', version = ''] = pick.split(':');
    const entry = listed.value.waiting.find((one) => one.change.id === id);
    if (entry?.own) return err(OWN_CHANGE);
    if (entry === undefined || !mayTick(entry)) continue;
    chosen.push({ entry, caseVersion: Number(version) });
  }
  if (chosen.length === 0)
    return err({ code: 'stale', detail: 'None of these waits any more: look at the list as it is now' });
  return context.store.tx(async (tx) => {
    const outcomes = await settleEach(tx, context, chosen, { decision, why: why.value });
    return ok(outcomes);
  });
}

export interface SettleBatchInput {
  readonly batchId: string;
  readonly decision: 'approve' | 'turn_down';
  readonly why: string;
  /** They say that they have looked at those that were drawn. */
  readonly looked: boolean;
}

/** Decides on a batch as one: all of its falls in the actor's list, approved or refused together. */
export async function settleBatch(
  context: UseCaseContext,
  { batchId, decision, why: text, looked }: SettleBatchInput,
): Promise<Result<SettledMany, Problem>> {
  const listed = await loadListed(context);
  if (!listed.ok) return listed;
  const batch = listed.value.batches.find((one) => one.id === batchId);
  if (batch === undefined) return err({ code: 'not_found' });
  if (batch.entries.some((entry) => entry.own)) return err(OWN_CHANGE);
  const why = readWhy(text, 'Enter one reason for all of them');
  const fields = why.ok || why.error.code !== 'does_not_fit' ? [] : [...why.error.fields];
  if (decision === 'approve' && !looked)
    fields.push({
      field: 'looked',
      message: `Look at the ${countOf(batch.drawn.length, 'case that was', 'cases that were')} drawn, then say so`,
    });
  if (!why.ok || fields.length > 0) return err({ code: 'does_not_fit', fields });
  const chosen = batch.entries.map((entry) => ({ entry, caseVersion: null }));
  return context.store.tx(async (tx) =>
    ok(await settleEach(tx, context, chosen, { decision, why: why.value })),
  );
}

async function loadListed(context: UseCaseContext) {
  if (!mayAnywhere(context.actor, 'approve_band_change'))
    return err({ code: 'not_allowed', detail: 'Only managers decide on changes of band' } as const);
  return ok(await viewWaitingChanges(context, await loadFigureSource(context)));
}

async function settleEach(
  tx: Tx,
  context: UseCaseContext,
  chosen: readonly { readonly entry: WaitingEntry; readonly caseVersion: number | null }[],
  how: { readonly decision: SettleManyInput['decision']; readonly why: string | null },
): Promise<SettledMany> {
  const settled: Crn[] = [];
  const left: { crn: Crn; why: string }[] = [];
  for (const { entry, caseVersion } of chosen) {
    const result = await settleLocked(tx, context, entry.change, { ...how, caseVersion });
    if (result.ok) settled.push(result.value.crn);
    else
      left.push({
        crn: entry.crn,
        why: 'detail' in result.error ? result.error.detail : 'It is not there any more',
      });
  }
  return { settled, left };
}
