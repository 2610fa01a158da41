import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAllocation } from '../../../db/commands/decisions/save-allocation';
import { loadEndingBeside } from '../../../db/queries/cases/load-ending-beside';
import { lockOfficer } from '../../../db/queries/officers/lock-officer';
import { loadCaseToAllocate, lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Tx } from '../../../db/store';
import { isUniqueViolation } from '../../../db/unique-violation';
import { can } from '../../domain/access/can';
import { type CaseName, caseNameFor } from '../../domain/access/case-name';
import { askPaybackManager } from '../../domain/allocation/decisions/ask-payback-manager';
import {
  type AllocationDone,
  allocationDoneSchema,
  toAllocationDone,
} from '../../domain/allocation/decisions/allocation-done';
import { type AllocationProblem, heldBy } from '../../domain/allocation/decisions/allocation-problem';
import {
  type AllocationInput,
  type DecidedAllocation,
  decideAllocation,
} from '../../domain/allocation/decisions/decide-allocation';
import { EARLIER_OFFICER, endsWithOne } from '../../domain/allocation/moves/ending-beside';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { asStaffCode } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import { type CaseSource, loadRoutedCase, lostRace } from '../queue/parts/load-routed-case';
import { loadShortlist, NOBODY, teamOfOfficer } from '../shortlist/parts/load-shortlist';
import { once } from './parts/once';
import type { KeyReused, Problem } from '../problem';
import { type DecisionNews, queueDecisionEmails } from '../emails/parts/queue-emails';

export type AllocateProblem = Problem | AllocationProblem | KeyReused;

export interface AllocateCaseInput extends AllocationInput {
  /** The request's key: the same key and input repeats the first answer. Null runs without one (a command, a test). */
  readonly idempotencyKey: string | null;
}

/**
 * Allocates a waiting case. One transaction: the case is read and decided again from what stands there, and the holding, the
 * oversight, the version and the audit entry are written together or not at all. Of two at once exactly one wins; the other gets
 * `conflict` with who holds the case, by whom and when.
 */
export async function allocateCase(
  context: UseCaseContext,
  { idempotencyKey, ...input }: AllocateCaseInput,
): Promise<Result<AllocationDone, AllocateProblem>> {
  const { store, actor, now } = context;
  const ids = { allocationId: randomUUID(), oversightId: randomUUID() };
  const request = idempotencyKey === null ? null : { key: idempotencyKey, body: input };
  const allocate = async (tx: Tx): Promise<Result<AllocationDone, AllocateProblem>> => {
    await lockLiveCase(tx, store.t, input.crn);
    await lockOfficer(tx, store.t, asStaffCode(input.staffCode));
    const decision = await decideOn(context, tx, input);
    if (!decision.ok) return decision;
    const { decided } = decision.value;
    const ending = await loadEndingBeside(
      tx,
      store.t,
      new Map([[input.crn, decided.staffCode]]),
      decided.startedOn,
    );
    const saved = await saveAllocation(tx, store.t, actor, now, decided, ids, ending);
    if (!saved) throw new Error(`Case ${input.crn} changed under its lock`);
    await queueDecisionEmails(context, tx, newsOf(decided, ids.allocationId));
    return ok(
      toAllocationDone(decided, ids.allocationId, endsWithOne(ending, decided.staffCode, EARLIER_OFFICER)),
    );
  };
  try {
    return await store.tx((tx) => once(context, tx, request, allocationDoneSchema, () => allocate(tx)));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return conflictNow(context, input, error);
  }
}

/** What the decision tells the people it concerns. */
export function newsOf({ chosen, decision, facts }: DecidedAllocation, allocationId: string): DecisionNews {
  const { crn, restricted, setting, firstAppointment } = facts;
  const about = { crn, restricted, setting, firstAppointment, band: decision.band };
  return { kind: 'allocation', allocationId, officer: chosen.officer, ...about };
}

/** A decision that was not saved, with whom it is about. */
export interface PreviewedAllocation {
  readonly decided: DecidedAllocation;
  readonly name: CaseName;
  readonly model: WorkloadModel;
}

/** The same decision without saving it: what the confirmation shows. */
export async function previewAllocation(
  context: UseCaseContext,
  input: AllocationInput,
): Promise<Result<PreviewedAllocation, Problem | AllocationProblem>> {
  return decideOn(context, context.store.db, input);
}

/** Decides an allocation on what stands in the database that is handed over: inside the transaction that will save it. */
export async function decideOn(
  context: UseCaseContext,
  db: CaseSource['db'],
  input: AllocationInput,
): Promise<Result<PreviewedAllocation, Problem | AllocationProblem>> {
  const { store, actor, now } = context;
  const today = todayOf(context);
  const model = await loadModelInForce(db, store.t, today);
  const source: CaseSource = { db, t: store.t, model, today, measured: new Map() };
  const routed = await loadRoutedCase(source, input.crn);
  if (routed === null) return err({ code: 'not_found' });
  const { found, subject, route, thing, offers } = routed;
  if (!can(actor, 'allocate_case', thing).allowed) {
    if (found.holder !== null && lostRace(actor, routed, input.expectedVersion))
      return err(heldBy(found.holder, subject.facts.version));
    if (!can(actor, 'view_queue', thing).allowed) return err({ code: 'not_found' });
    return err({ code: 'not_allowed', detail: 'Only managers and allocators allocate cases' });
  }
  const { holder } = found;
  const { shortlist, insideLdus } =
    holder === null
      ? await loadShortlist(source, actor, routed, await teamOfOfficer(source, input.staffCode))
      : NOBODY;
  const facts = {
    model,
    subject,
    holder,
    route,
    insideLdus,
    shortlist,
    thing,
    womensOffer: offers[0] ?? null,
  };
  const decided = decideAllocation(actor, facts, input, now);
  return decided.ok
    ? ok({
        decided: askPaybackManager(actor, { model, ...routed }, decided.value),
        name: caseNameFor(actor, subject.facts, thing),
        model,
      })
    : decided;
}

/** The database refused a second open holding: somebody else's is there now. */
async function conflictNow(
  { store }: UseCaseContext,
  input: AllocationInput,
  cause: unknown,
): Promise<Result<never, AllocateProblem>> {
  const found = await loadCaseToAllocate(store.db, store.t, input.crn);
  if (!found?.holder) throw cause;
  return err(heldBy(found.holder, found.facts.version));
}
