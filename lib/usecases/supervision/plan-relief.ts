import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertReliefPlan, lockTeam, updateReliefPlan } from '../../../db/commands/officers/save-relief-plan';
import { selectReliefPlansFor } from '../../../db/queries/officers/load-relief-plans';
import { describeFields, namedAt } from '../../kernel/reading/record';
import { plain, pressed, version, wholeNumber } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import {
  readReliefOutcome,
  readReliefPlan,
  type ReliefPlan,
  type ReliefTexts,
} from '../../domain/workload/relief/relief-plan';
import {
  RELIEF_END_FIELDS,
  RELIEF_FIELDS,
  RELIEF_WHOM_FIELDS,
  reliefActionFields,
} from '../../domain/workload/relief/supervision-fields';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { LoadedOfficer } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { loadOfficerTo, staleProblem, whileOfficerHeld } from './parts/supervised-officer';
import { keepWithheld } from '../access/parts/withhold-text';

const PLAN = { staffCode: plain(), id: plain(), version: version() };
/** What the form of a plan sends, but for its actions. No id: it is a new one. */
export const RELIEF_FORM = { ...PLAN, ...RELIEF_FIELDS, ...RELIEF_WHOM_FIELDS };
/** What it sends for the action at a place. */
export const reliefActionForm = (place: number) => ({
  ...reliefActionFields(place),
  ...describeFields({ done: pressed() }, namedAt('action', place)),
});
/** What the button that finishes an action sends. */
export const FINISH_RELIEF_FORM = { ...PLAN, action: wholeNumber() };
/** What the form that closes a plan sends. */
export const CLOSE_RELIEF_FORM = { ...PLAN, ...RELIEF_END_FIELDS };

export const RELIEF_REFUSAL = 'Only a manager of this team can agree or change a relief plan';

export interface AgreeReliefInput {
  readonly staffCode: string;
  /** Whom the plan is for: `officer`, or `team` for all of the officer's team. */
  readonly whom: string;
  readonly texts: ReliefTexts;
}

/** Agrees a relief plan for an officer, or one for all of their team. Each has one in force at a time. */
export async function agreeReliefPlan(
  context: UseCaseContext,
  { staffCode, whom, texts }: AgreeReliefInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerTo(context, 'manage_relief', staffCode, RELIEF_REFUSAL);
  if (!loaded.ok) return loaded;
  const details = readReliefPlan(texts, loaded.value.today);
  const wrong = details.ok ? [] : details.error;
  const whomProblem =
    whom === 'officer' || whom === 'team' ? [] : [{ field: 'whom', message: 'Choose whom the plan is for' }];
  if (!details.ok || whomProblem.length > 0)
    return err({ code: 'does_not_fit', fields: [...whomProblem, ...wrong] });
  const { store, actor, now } = context;
  const { officer } = loaded.value.caseload;
  const forOfficer = whom === 'officer' ? officer.staffCode : null;
  return whileOfficerHeld(context, 'manage_relief', loaded.value, async (tx) => {
    if (forOfficer === null) await lockTeam(tx, store.t, officer.teamCode);
    const plans = await selectReliefPlansFor(tx, store.t, officer);
    if (plans.some((plan) => plan.closedAt === null && plan.staffCode === forOfficer))
      return err({
        code: 'does_not_fit',
        fields: [{ field: 'whom', message: ONE_PLAN[whom === 'team' ? 'team' : 'officer'] }],
      });
    const id = randomUUID();
    const facts = {
      id,
      staffCode: forOfficer,
      teamCode: officer.teamCode,
      agreedOn: details.value.agreedOn,
      actions: [...details.value.actions],
    };
    await insertReliefPlan(tx, store.t, {
      ...facts,
      recordedAt: now.toISOString(),
      recordedByName: actor.name,
    });
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'relief.agreed',
      thingType: 'relief_plan',
      detail: { from: {}, to: facts },
    });
    return ok({ kind: 'saved' });
  });
}

const ONE_PLAN = {
  officer: 'This officer has a relief plan in force already: change that one, or close it first',
  team: 'This team has a relief plan in force already: change that one, or close it first',
};

export interface ReliefKey {
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
}

/** Changes a plan in force: its actions, and which of them are done. */
export function changeReliefPlan(
  context: UseCaseContext,
  { texts, ...key }: ReliefKey & { readonly texts: ReliefTexts },
): Promise<Result<ChangeOutcome, Problem>> {
  return changePlan(context, key, 'relief.changed', (plan, { today }) => {
    const actions = texts.actions.map((action, index) => ({
      ...action,
      what: keepWithheld(action.what, plan.actions[index]?.what),
      who: keepWithheld(action.who, plan.actions[index]?.who),
    }));
    const details = readReliefPlan({ ...texts, actions }, today, plan.actions);
    return details.ok ? details : err({ code: 'does_not_fit', fields: details.error });
  });
}

/** Marks one action of a plan as done today. */
export function finishReliefAction(
  context: UseCaseContext,
  { action, ...key }: ReliefKey & { readonly action: number },
): Promise<Result<ChangeOutcome, Problem>> {
  return changePlan(context, key, 'relief.changed', (plan, { today }) => {
    if (plan.actions[action] === undefined) return err({ code: 'not_found' });
    const actions = plan.actions.map((entry, index) =>
      index === action && entry.doneOn === null ? { ...entry, doneOn: today } : entry,
    );
    return ok({ actions });
  });
}

/** Closes a plan with what came of it. It is kept. */
export function closeReliefPlan(
  context: UseCaseContext,
  { outcome, ...key }: ReliefKey & { readonly outcome: string },
): Promise<Result<ChangeOutcome, Problem>> {
  return changePlan(context, key, 'relief.closed', () => {
    const read = readReliefOutcome(outcome);
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    return ok({ closedAt: context.now.toISOString(), closedByName: context.actor.name, outcome: read.value });
  });
}

type PlanChange = Partial<Pick<ReliefPlan, 'agreedOn' | 'actions' | 'closedAt' | 'closedByName' | 'outcome'>>;
const EVENTS = ['relief.agreed', 'relief.changed', 'relief.closed'] as const;

async function changePlan(
  context: UseCaseContext,
  { staffCode, id, version }: ReliefKey,
  action: 'relief.changed' | 'relief.closed',
  decide: (plan: ReliefPlan, source: LoadedOfficer) => Result<PlanChange, Problem>,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerTo(context, 'manage_relief', staffCode, RELIEF_REFUSAL);
  if (!loaded.ok) return loaded;
  const { store, actor, now } = context;
  const { officer } = loaded.value.caseload;
  const saved = await whileOfficerHeld<ChangeOutcome>(context, 'manage_relief', loaded.value, async (tx) => {
    const plan = (await selectReliefPlansFor(tx, store.t, officer)).find((entry) => entry.id === id);
    if (!plan) return err({ code: 'not_found' });
    if (plan.version !== version || plan.closedAt !== null)
      return err({ code: 'stale', detail: '', version: plan.version });
    const decided = decide(plan, loaded.value);
    if (!decided.ok) return decided;
    const changes = changedParts(plan, decided.value);
    if (Object.keys(changes.to).length === 0) return ok({ kind: 'unchanged' });
    await updateReliefPlan(tx, store.t, plan, decided.value);
    await saveAudit(tx, store.t, actor, now, id, {
      action,
      thingType: 'relief_plan',
      detail: { from: { id, ...changes.from }, to: { id, ...changes.to } },
    });
    return ok({ kind: 'saved' });
  });
  if (saved.ok || saved.error.code !== 'stale') return saved;
  const { version: current } = saved.error;
  return err(
    await staleProblem(context, {
      what: 'this plan',
      actions: EVENTS,
      thingKey: id,
      id,
      ...(current === undefined ? {} : { version: current }),
    }),
  );
}

function changedParts(
  before: ReliefPlan,
  after: PlanChange,
): { from: Record<string, unknown>; to: Record<string, unknown> } {
  const earlier: ReadonlyMap<string, unknown> = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(earlier.get(name)) !== JSON.stringify(value),
  );
  return {
    from: Object.fromEntries(changed.map(([name]) => [name, earlier.get(name)])),
    to: Object.fromEntries(changed),
  };
}
