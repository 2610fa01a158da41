import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import {
  markCaseDecided,
  markOfficerDecided,
  markTimeDecided,
} from '../../../../db/commands/cases/save-decided-at';
import { settleDifference } from '../../../../db/commands/cases/save-source-differences';
import { updateCase } from '../../../../db/commands/cases/save-case';
import { loadWaitingChanges } from '../../../../db/queries/cases/load-band-changes';
import { loadStoredCase } from '../../../../db/queries/cases/load-case-page';
import { lockLiveCase } from '../../../../db/queries/queue/load-case-to-allocate';
import { loadSourceDifference } from '../../../../db/queries/cases/load-source-differences';
import type { Tx } from '../../../../db/store';
import { can } from '../../../domain/access/can';
import { canTakeHere } from '../../../domain/allocation/cases/difference-words';
import type { SourceDifference } from '../../../domain/allocation/cases/source-difference';
import { changedFacts } from '../../../domain/banding/changes/case-change';
import { planBandChange } from '../../../domain/banding/changes/plan-band-change';
import type { BandInputs } from '../../../domain/banding/changes/band-change';
import { DECIDED_CASE_FIELDS, DECIDED_OFFICER_FIELDS } from '../../../kernel/decided-at';
import { plain } from '../../../kernel/reading/sent';
import { err, ok, type Result } from '../../../kernel/result';
import { DECIDE_FIELDS, DIFFERENCE_FIELDS } from '../../../domain/banding/changes/case-change-fields';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import { keepBandChange, loadChangeHolder } from '../../band-changes/parts/keep-band-change';
import { loadCaseFor } from '../parts/load-case';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import { loadOfficerFor } from '../../officers/parts/load-officer';
import type { Problem } from '../../problem';
import { readWhy } from '../../band-changes/settle-band-change';
import { viewDifferences } from './view-differences';

/** What the form of one difference sends. */
export const SETTLE_DIFFERENCE_FORM = { ...DIFFERENCE_FIELDS, id: plain() };
/** What the form for many sends. */
export const SETTLE_BATCH_FORM = { ...DECIDE_FIELDS, file: plain(), field: plain() };

export interface SettleDifferenceInput {
  readonly id: string;
  /** `keep`: what stands here stays; `take`: the source's value is taken, judged like a file's. */
  readonly decision: 'keep' | 'take' | null;
  readonly why: string;
}

/**
 * A manager decides on what a source says otherwise. Keeping is a decision of now: extracts taken before it leave it alone, and the
 * same value is not asked again. Taking is for what a band is worked out from; a fall waits for a second manager like any other.
 */
export async function settleSourceDifference(
  context: UseCaseContext,
  { id, decision, why: text }: SettleDifferenceInput,
): Promise<Result<{ state: 'kept' | 'taken' }, Problem>> {
  const found = await findDifference(context, id);
  if (!found.ok) return found;
  const difference = found.value;
  if (decision === null)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'decision', message: 'Choose whether what stands here stays' }],
    });
  const why = readWhy(text, null);
  if (!why.ok) return why;
  const { store } = context;
  const source = await loadFigureSource(context);
  return store
    .tx((tx) => settleOne(tx, context, source, difference, { decision, why: why.value }))
    .catch((error: unknown) => {
      if (error instanceof Refused) return err(error.problem);
      throw error;
    });
}

export interface SettleDifferencesInput {
  readonly file: string;
  readonly field: string;
  /** One reason for all of them. */
  readonly why: string;
}

/**
 * Closes at once what a file no longer gives of one input for many of the actor's cases: what is known stays on each, as where each
 * is kept by itself. What was settled meanwhile is left.
 */
export async function settleDifferenceBatch(
  context: UseCaseContext,
  { file, field, why: text }: SettleDifferencesInput,
): Promise<Result<{ settled: number }, Problem>> {
  const page = await viewDifferences(context);
  if (!page.ok) return page;
  const batch = page.value.batches.find((one) => one.file === file && one.field === field);
  if (batch === undefined) return err({ code: 'not_found' });
  const why = readWhy(text, 'Enter one reason for all of them');
  if (!why.ok) return why;
  return context.store.tx(async (tx) => {
    let settled = 0;
    for (const { difference } of batch.lines) {
      const done = await settleOne(tx, context, page.value, difference, { decision: 'keep', why: why.value });
      if (done.ok) settled += 1;
    }
    return ok({ settled });
  });
}

/** Settles one in a transaction, with its audit event. Throws `Refused` where the source's value cannot be taken. */
async function settleOne(
  tx: Tx,
  context: UseCaseContext,
  source: FigureSource,
  difference: SourceDifference,
  { decision, why }: { readonly decision: 'keep' | 'take'; readonly why: string | null },
): Promise<Result<{ state: 'kept' | 'taken' }, Problem>> {
  const { store, actor, now } = context;
  const state = decision === 'keep' ? 'kept' : 'taken';
  const at = now.toISOString();
  if (!(await settleDifference(tx, store.t, difference, { state, at, by: actor, why })))
    return err({
      code: 'stale',
      detail: 'It is settled already: somebody decided on it, or the source says it no more',
    });
  const done =
    decision === 'keep'
      ? await keepOurs(tx, context, difference)
      : await takeTheirs(tx, context, source, difference);
  if (!done.ok) throw new Refused(done.error);
  const { thingType, thingKey, staffCode, field, ourValue, sourceValue } = difference;
  await saveAudit(tx, store.t, actor, now, thingType === 'case' ? thingKey : (staffCode ?? ''), {
    action: 'source.settled',
    thingType: thingType === 'case' ? 'case' : 'officer',
    detail: {
      from: { [field]: ourValue.value },
      to: { [field]: decision === 'keep' ? ourValue.value : sourceValue.value },
      decision: state,
      reason: why,
    },
  });
  return ok({ state });
}

/** Undoes the transaction of a decision that could not be carried out. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super('refused');
  }
}

/** A difference that the actor may decide on; not there and not yours are the same. */
async function findDifference(
  context: UseCaseContext,
  id: string,
): Promise<Result<SourceDifference, Problem>> {
  const { store, actor } = context;
  const difference = await loadSourceDifference(store.db, store.t, id);
  if (difference === null) return err({ code: 'not_found' });
  if (difference.crn !== null) {
    const loaded = await loadCaseFor(context, difference.crn);
    if (!loaded.ok) return loaded;
    if (!can(actor, 'approve_band_change', loaded.value.thing).allowed) return err(NOT_MANAGER);
    return ok(difference);
  }
  const loaded = await loadOfficerFor(context, 'edit_officer', difference.staffCode ?? '');
  if (!loaded.ok) return loaded;
  return ok(difference);
}

const NOT_MANAGER: Problem = {
  code: 'not_allowed',
  detail: 'Only managers of this part of the estate decide on what a source says otherwise',
};

async function keepOurs(
  tx: Tx,
  { store: { t }, now }: UseCaseContext,
  { thingType, thingKey, field, crn, staffCode }: SourceDifference,
): Promise<Result<null, Problem>> {
  if (thingType === 'case' && crn !== null)
    await markCaseDecided(
      tx,
      t,
      crn,
      DECIDED_CASE_FIELDS.filter((one) => one === field),
      now,
    );
  else if (thingType === 'officer' && staffCode !== null)
    await markOfficerDecided(
      tx,
      t,
      staffCode,
      DECIDED_OFFICER_FIELDS.filter((one) => one === field),
      now,
    );
  else if (thingType === 'reduction' || thingType === 'absence')
    await markTimeDecided(tx, t, { thingType, thingKey }, now);
  return ok(null);
}

async function takeTheirs(
  tx: Tx,
  context: UseCaseContext,
  source: FigureSource,
  difference: SourceDifference,
): Promise<Result<null, Problem>> {
  const { store, now } = context;
  const { crn, field, sourceValue } = difference;
  if (crn === null || !canTakeHere(difference))
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'decision', message: 'Change it in its own place: it is judged there' }],
    });
  await lockLiveCase(tx, store.t, crn);
  const stored = await loadStoredCase(tx, store.t, crn);
  if (stored === null || stored.endedOn !== null)
    return err({ code: 'stale', detail: 'The case has ended: there is nothing to change' });
  const { model, today } = source;
  const before = stored.facts;
  const wanted = { ...before, [field]: sourceValue.value };
  const holder = await loadChangeHolder(tx, context, model, crn);
  const waiting = await loadWaitingChanges(tx, store.t, [crn]);
  const plan = planBandChange(
    { before, after: wanted, waiting, source: 'person', said: new Set([field as keyof BandInputs]) },
    { model: bandingModelOf(model), today, allocatedOn: holder?.allocatedOn ?? null },
  );
  const reason = 'What the source says was taken';
  await keepBandChange(tx, context, model, { crn, plan, holder, source: 'person', reason, evidence: null });
  const after = { ...wanted, ...plan.standing };
  const change = changedFacts(before, after);
  if (change === null) return ok(null);
  if (!(await updateCase(tx, store.t, after, before.version, now)))
    throw new Error('A locked case was changed');
  await saveAudit(tx, store.t, context.actor, now, crn, {
    action: 'case.edited',
    thingType: 'case',
    detail: { ...change, reason },
  });
  return ok(null);
}
