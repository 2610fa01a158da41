import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertOversight, updateOversightAction } from '../../../db/commands/decisions/save-oversight';
import { loadCaseHoldings } from '../../../db/queries/cases/load-case-page';
import { lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { loadOversightAction } from '../../../db/queries/decisions/load-oversights';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import type { Tx } from '../../../db/store';
import { can } from '../../domain/access/can';
import type { OversightAction, OversightDecider } from '../../domain/allocation/oversight/oversight-record';
import {
  ASKED_WITHIN_WORKING_DAYS,
  mayOverseePayback,
} from '../../domain/allocation/decisions/payback-overseers';
import {
  type OversightInput,
  type OversightTexts,
  readOversight,
} from '../../domain/allocation/oversight/read-oversight';
import { judgeGrade } from '../../domain/banding/bands/judge-grade';
import {
  furthestReviewDays,
  needsPaybackManager,
  oversightReasons,
} from '../../domain/banding/oversight-needs';
import { daysBetween } from '../../kernel/dates';
import { formatDate } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { OVERSIGHT_FIELDS, oversightActionFields } from '../../domain/allocation/oversight/oversight-fields';
import { addWorkingDays } from '../../kernel/working-days';
import { holderGrade } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { type LoadedCase, loadCaseFor } from '../cases/parts/load-case';
import type { Problem } from '../problem';

/** What the form of oversight sends, but for its agreed actions. */
export const OVERSIGHT_FORM = { ...OVERSIGHT_FIELDS, crn: plain() };
/** What it sends for the agreed action at a place. */
export const oversightActionForm = oversightActionFields;
/** What the button that finishes an agreed action sends. */
export const FINISH_ACTION_FORM = {
  actionId: plain(),
  version: version(),
  done: pressed('y'),
  from: plain(),
};

export interface RecordOversightInput extends OversightTexts {
  readonly crn: string;
}

/**
 * Records a decision of oversight on the present holding, with its agreed actions and the day of review. The case must have an
 * officer then: one that changed hands meanwhile is recorded for whoever holds it when it is written.
 */
export async function recordOversight(
  context: UseCaseContext,
  input: RecordOversightInput,
): Promise<Result<{ readonly crn: Crn }, Problem>> {
  const planned = await planOversight(context, input);
  if (!planned.ok) return planned;
  return context.store.tx((tx) => writeOversight(context, tx, planned.value));
}

/** A decision that was read and may be written. */
export interface PlannedOversight {
  readonly crn: Crn;
  readonly read: OversightInput;
  readonly asked: boolean;
}

/** Reads a decision of oversight on one case, for somebody who may make or ask for it. Writes nothing. */
export async function planOversight(
  context: UseCaseContext,
  input: RecordOversightInput,
): Promise<Result<PlannedOversight, Problem>> {
  const loaded = await loadCaseToOversee(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts, today } = loaded.value;
  const decider = await whoDecides(context, loaded.value);
  const texts = decider.by === null ? input : { ...input, reviewOn: decider.by };
  const read = readOversight(texts, today, decider.reviewDays);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  return ok({ crn: facts.crn, read: read.value, asked: decider.by !== null });
}

/** Writes a planned decision for whoever holds the case now, with its audit event. */
export async function writeOversight(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  { crn, read, asked }: PlannedOversight,
): Promise<Result<{ readonly crn: Crn }, Problem>> {
  await lockLiveCase(tx, store.t, crn);
  const holdings = await loadCaseHoldings(tx, store.t, crn);
  const holder = holdings.find((holding) => holding.endedOn === null);
  if (!holder) return err(NO_HOLDER);
  const record = { id: randomUUID(), crn, staffCode: holder.staffCode, ...read, asked };
  await insertOversight(tx, store.t, {
    ...record,
    decidedAt: now.toISOString(),
    decidedBy: actor.id,
    decidedByName: actor.name,
    actionIds: read.actions.map(() => randomUUID()),
  });
  await saveAudit(tx, store.t, actor, now, crn, {
    action: 'oversight.recorded',
    thingType: 'case',
    detail: { from: {}, to: record },
  });
  return ok({ crn });
}

/** Whether the actor decides on the oversight of a case, or asks the Community Payback manager for it. */
export async function whoDecides(
  context: UseCaseContext,
  { facts, banding, holdings, estate, route, model, today }: LoadedCase,
): Promise<OversightDecider> {
  const open = holdings.find((holding) => holding.endedOn === null);
  const { db, t } = context.store;
  const unit = { level: 'officer', code: open?.staffCode ?? '' } as const;
  const [officer] = open ? await loadOfficers(db, t, model, unit) : [];
  const judgement = judgeGrade(banding, holderGrade(model, officer?.grade ?? null), model.ruleSet);
  const reasons = oversightReasons(facts, banding, judgement, model.ruleSet);
  const lduCode = facts.homeLduCode ?? route?.lduCode ?? null;
  const asks = needsPaybackManager(reasons) && !mayOverseePayback(context.actor, estate, lduCode);
  return {
    reviewDays: asks
      ? daysBetween(today, addWorkingDays(today, ASKED_WITHIN_WORKING_DAYS))
      : furthestReviewDays(reasons, model.ruleSet),
    by: asks ? addWorkingDays(today, ASKED_WITHIN_WORKING_DAYS) : null,
  };
}

const NO_HOLDER: Problem = {
  code: 'not_allowed',
  detail: 'Nobody holds this case: oversight is recorded on a holding. Allocate the case first',
};

export interface FinishActionInput {
  readonly actionId: string;
  readonly version: number;
  /** Done today; or not done after all. */
  readonly done: boolean;
}

/** Marks an agreed action as done today, or takes that back. */
export async function finishOversightAction(
  context: UseCaseContext,
  { actionId, version, done }: FinishActionInput,
): Promise<Result<{ readonly crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const action = await loadOversightAction(store.db, store.t, actionId);
  if (action === null) return err({ code: 'not_found' });
  const loaded = await loadCaseToOversee(context, action.crn);
  if (!loaded.ok) return loaded;
  const { facts, today } = loaded.value;
  const change = done ? { doneOn: today, doneByName: actor.name } : { doneOn: null, doneByName: null };
  return store.tx(async (tx) => {
    const current = await loadOversightAction(tx, store.t, actionId);
    if (current === null) return err({ code: 'not_found' });
    if ((current.doneOn !== null) === done) return ok({ crn: facts.crn });
    if (!(await updateOversightAction(tx, store.t, { id: actionId, version }, change)))
      return err({ code: 'stale', detail: staleWords(current), version: current.version });
    await saveAudit(tx, store.t, actor, now, facts.crn, {
      action: 'oversight.action_changed',
      thingType: 'case',
      detail: {
        from: { id: actionId, what: current.what, doneOn: current.doneOn },
        to: { id: actionId, what: current.what, doneOn: change.doneOn },
      },
    });
    return ok({ crn: facts.crn });
  });
}

function staleWords({ doneOn, doneByName }: Pick<OversightAction, 'doneOn' | 'doneByName'>): string {
  const words =
    doneOn === null
      ? 'It is marked as not done now'
      : `${doneByName ?? 'Somebody'} marked it as done on ${formatDate(doneOn)}`;
  return `This action was changed after you opened the page. ${words}`;
}

/** The case, for somebody who may record oversight on it; who may only look is told so. */
export async function loadCaseToOversee(
  context: UseCaseContext,
  crn: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const { thing, endedOn } = loaded.value;
  if (!can(context.actor, 'record_oversight', thing).allowed)
    return err({ code: 'not_allowed', detail: 'Only managers record oversight' });
  return endedOn === null
    ? loaded
    : err({ code: 'not_allowed', detail: 'This case has ended: no oversight is recorded on it' });
}
