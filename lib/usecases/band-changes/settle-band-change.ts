import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { settleBandChange } from '../../../db/commands/cases/save-band-changes';
import { updateCase } from '../../../db/commands/cases/save-case';
import { loadBandChange } from '../../../db/queries/cases/load-band-changes';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { loadStoredCase } from '../../../db/queries/cases/load-case-page';
import type { Tx } from '../../../db/store';
import { can } from '../../domain/access/can';
import { awaitsReview, type BandChangeRecord } from '../../domain/banding/changes/band-change';
import type { BandingModel } from '../../domain/banding/bands/band-case';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import { changedFacts } from '../../domain/banding/changes/case-change';
import { DECIDE_FIELDS, REVIEW_FIELDS } from '../../domain/banding/changes/case-change-fields';
import { applyRecord, undoRecord } from '../../domain/banding/changes/plan-band-change';
import { formatInstant } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { required } from '../../kernel/reading/field';
import { readRecord } from '../../kernel/reading/record';
import { plain, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { bandingModelOf } from '../../domain/workload/model/model';
import { todayOf, type UseCaseContext } from '../context';
import { eventOf } from './parts/keep-band-change';
import { loadDeciding, mayDecideOn } from '../decisions/parts/deciding';
import { loadAnyCase, loadCaseFor } from '../cases/parts/load-case';
import type { Problem } from '../problem';

/** What the form of a second manager sends: the pressed button is the decision. */
export const SETTLE_CHANGE_FORM = {
  ...DECIDE_FIELDS,
  id: plain(),
  caseVersion: version(),
  decision: plain(),
};
/** What the form of a review sends. */
export const REVIEW_CHANGE_FORM = { ...REVIEW_FIELDS, id: plain() };

export interface SettleInput {
  readonly id: string;
  /** The version of the case that the page showed: what is approved is what was seen. */
  readonly caseVersion: number;
  readonly decision: 'approve' | 'turn_down';
  /** Why; asked where it is turned down. */
  readonly why: string;
}

/**
 * A second manager approves a fall that waits, and the case takes its inputs, or turns it down, and the higher band stays. Never the
 * one who asked for it. Only one of two at once decides; the other is told who did and when.
 */
export async function settleWaitingChange(
  context: UseCaseContext,
  input: SettleInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const found = await findWaiting(context, input.id);
  if (!found.ok) return found;
  if (found.value.byId === context.actor.id) return err(OWN_CHANGE);
  const why = readWhy(input.why, input.decision === 'turn_down' ? 'Enter why you turn it down' : null);
  if (!why.ok) return why;
  return context.store.tx((tx) => settleLocked(tx, context, found.value, { ...input, why: why.value }));
}

/** Said to whoever made a change: it needs a second person. */
export const OWN_CHANGE = {
  code: 'not_allowed',
  detail: 'You asked for this change yourself: a second manager must approve it or turn it down',
} as const;

/** Decides on one change in a transaction, by the case as it is stored, locked. */
export async function settleLocked(
  tx: Tx,
  context: UseCaseContext,
  { id, crn }: Pick<BandChangeRecord, 'id' | 'crn'>,
  {
    decision,
    caseVersion,
    why,
  }: Pick<SettleInput, 'decision'> & { caseVersion: number | null; why: string | null },
): Promise<Result<{ crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const { t } = store;
  await lockLiveCase(tx, t, crn);
  const change = await loadBandChange(tx, t, id);
  const stored = await loadStoredCase(tx, t, crn);
  if (change === null || stored === null) return err({ code: 'not_found' });
  if (change.state !== 'waiting') return err({ code: 'stale', detail: settledWords(change) });
  if (stored.endedOn !== null)
    return err({ code: 'stale', detail: 'The case has ended: there is nothing left to decide' });
  const { facts } = stored;
  if (decision === 'approve' && caseVersion !== null && facts.version !== caseVersion)
    return err({
      code: 'stale',
      detail: 'The case was changed after you opened this page: look at what the approval would do now',
      version: facts.version,
    });
  const state = decision === 'approve' ? 'approved' : 'turned_down';
  const settling = { state, at: now, byId: actor.id, byName: actor.name, why } as const;
  if (!(await settleBandChange(tx, t, change, settling)))
    return err({ code: 'stale', detail: 'Somebody else decided on it just now' });
  const model = await loadModelInForce(tx, t, todayOf(context));
  const after = factsAfter(facts, change, decision, bandingModelOf(model));
  if (after !== null) {
    if (changedFacts(facts, after) !== null && !(await updateCase(tx, t, after, facts.version, now)))
      throw new Error('A locked case was changed');
  }
  const action = decision === 'approve' ? 'band_change.approved' : 'band_change.turned_down';
  await saveAudit(tx, t, actor, now, crn, eventOf(action, change, why));
  return ok({ crn });
}

/** The facts once it is decided; null where they stay: what was approved after it was taken, or turned down before. */
function factsAfter(
  facts: CaseFacts,
  change: BandChangeRecord,
  decision: SettleInput['decision'],
  model: BandingModel,
): CaseFacts | null {
  if (change.inForce) return decision === 'approve' ? null : undoRecord(facts, change, model);
  return decision === 'approve' ? applyRecord(facts, change) : null;
}

export interface ReviewInput {
  readonly id: string;
  readonly agreed: boolean | null;
  /** What the reviewer found; asked where they do not agree. */
  readonly why: string;
}

/** Reviews a fall that came with a file and was drawn: agreed, or not, with why. What stands on the case is changed on its own form. */
export async function reviewDrawnChange(
  context: UseCaseContext,
  { id, agreed, why: text }: ReviewInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const found = await findChange(context, id);
  if (!found.ok) return found;
  const { crn, byId } = found.value;
  const { store, actor, now } = context;
  if (byId === actor.id)
    return err({ code: 'not_allowed', detail: 'You brought this change yourself: somebody else reviews it' });
  if (agreed === null)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'agreed', message: 'Choose whether you agree with the fall' }],
    });
  const why = readWhy(text, agreed ? null : 'Enter why you do not agree');
  if (!why.ok) return why;
  return store.tx(async (tx): Promise<Result<{ crn: Crn }, Problem>> => {
    const change = await loadBandChange(tx, store.t, id);
    if (change === null) return err({ code: 'not_found' });
    const reviewed = {
      state: agreed ? 'approved' : 'turned_down',
      at: now,
      byId: actor.id,
      byName: actor.name,
      why: why.value,
    } as const;
    if (!awaitsReview(change) || !(await settleBandChange(tx, store.t, change, reviewed)))
      return err({ code: 'stale', detail: settledWords(change) });
    const words = `${agreed ? 'Agreed' : 'Not agreed'}${why.value === null ? '' : `: ${why.value}`}`;
    await saveAudit(tx, store.t, actor, now, crn, eventOf('band_change.reviewed', change, words));
    return ok({ crn });
  });
}

/** A change that waits, where the actor may decide on it: in their scope, or come up to them by its level. */
async function findWaiting(context: UseCaseContext, id: string): Promise<Result<BandChangeRecord, Problem>> {
  const { store } = context;
  const change = await loadBandChange(store.db, store.t, id);
  const loaded = change === null ? null : await loadAnyCase(context, change.crn);
  if (change === null || !loaded?.ok) return err({ code: 'not_found' });
  const { places } = loaded.value.thing;
  return mayDecideOn(context, await loadDeciding(context), change, places)
    ? ok(change)
    : findChange(context, id);
}

/** A change on a case that the actor may see and decide on; not there and not yours are the same. */
async function findChange(context: UseCaseContext, id: string): Promise<Result<BandChangeRecord, Problem>> {
  const { store, actor } = context;
  const change = await loadBandChange(store.db, store.t, id);
  if (change === null) return err({ code: 'not_found' });
  const loaded = await loadCaseFor(context, change.crn);
  if (!loaded.ok) return loaded;
  return can(actor, 'approve_band_change', loaded.value.thing).allowed
    ? ok(change)
    : err({
        code: 'not_allowed',
        detail: 'Only managers of this part of the estate decide on changes of band',
      });
}

/** Reads why; `ask` is the message where it must be given. */
export function readWhy(text: string, ask: string | null): Result<string | null, Problem> {
  const why = ask === null ? DECIDE_FIELDS.why : required(DECIDE_FIELDS.why, ask);
  const read = readRecord({ why }, { why: text });
  return read.ok ? ok(read.value.why) : err({ code: 'does_not_fit', fields: read.error });
}

function settledWords({ state, settledAt, settledByName, settledWhy }: BandChangeRecord): string {
  const what = state === 'approved' ? 'agreed to it' : 'turned it down';
  if (settledAt === null || settledByName === null) return 'It does not wait any more';
  const why = settledWhy === null ? '' : `: ${settledWhy}`;
  return `${settledByName} ${what} on ${formatInstant(new Date(settledAt))}${why}`;
}
