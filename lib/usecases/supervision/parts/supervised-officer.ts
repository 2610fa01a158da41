import 'server-only';
import { lockOfficer } from '../../../../db/queries/officers/lock-officer';
import { loadLatestOf } from '../../../../db/queries/decisions/load-latest-of';
import { loadOfficers } from '../../../../db/queries/officers/load-officers';
import type { Tx } from '../../../../db/store';
import { type Action, can } from '../../../domain/access/can';
import type { AuditAction } from '../../../domain/audit/events';
import { formatInstant } from '../../../kernel/format';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import { type LoadedOfficer, loadOfficerFor } from '../../officers/parts/load-officer';
import { STALE_DETAIL, type Problem } from '../../problem';

/** The officer, for somebody who may do this to them; who may only look is told so, and for others nobody is there. */
export async function loadOfficerTo(
  context: UseCaseContext,
  action: Action,
  staffCode: string,
  refusal: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const thing = { places: [officer], staffCode: officer.staffCode };
  return can(context.actor, action, thing).allowed ? loaded : err({ code: 'not_allowed', detail: refusal });
}

/** Runs a write while the officer's row is held, once it is sure that the actor may still do this. */
export function whileOfficerHeld<T>(
  { store, actor }: UseCaseContext,
  action: Action,
  { caseload, model }: LoadedOfficer,
  write: (tx: Tx) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const { staffCode } = caseload.officer;
  return store.tx(async (tx) => {
    await lockOfficer(tx, store.t, staffCode);
    const [officer] = await loadOfficers(tx, store.t, model, { level: 'officer', code: staffCode });
    const allowed = officer && can(actor, action, { places: [officer], staffCode }).allowed;
    return allowed ? write(tx) : err({ code: 'not_found' });
  });
}

/** Nobody records a meeting with themself, or answers their own challenge. */
export function refuseOwn(
  { actor }: UseCaseContext,
  { caseload }: LoadedOfficer,
  detail: string,
): Result<null, Problem> {
  return actor.staffCode === caseload.officer.staffCode ? err({ code: 'not_allowed', detail }) : ok(null);
}

export interface StaleThing {
  /** What changed, as a sentence has it: "this meeting". */
  readonly what: string;
  readonly actions: readonly AuditAction[];
  readonly thingKey: string;
  readonly id: string;
  /** The version that stands now. */
  readonly version?: number;
}

/** Why a change was refused that came after somebody else's: who made theirs, and when. */
export async function staleProblem({ store }: UseCaseContext, thing: StaleThing): Promise<Problem> {
  const last = await loadLatestOf(store.db, store.t, thing.thingKey, thing.actions, thing.id);
  const who =
    last === null ? '' : `${last.actorName} changed ${thing.what} on ${formatInstant(new Date(last.at))}. `;
  return {
    code: 'stale',
    detail: `${who}${STALE_DETAIL}`,
    ...(thing.version === undefined ? {} : { version: thing.version }),
  };
}
