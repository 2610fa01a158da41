import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveReallocation } from '../../../db/commands/decisions/save-reallocation';
import { lockOfficer } from '../../../db/queries/officers/lock-officer';
import { loadCaseToAllocate, lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import type { Tx } from '../../../db/store';
import { isUniqueViolation } from '../../../db/unique-violation';
import { mayAnywhere } from '../../domain/access/can';
import type {
  DecidedReallocation,
  ReallocationInput,
} from '../../domain/allocation/moves/decide-reallocation';
import {
  type ReallocationAnswer,
  type ReallocationResult,
  reallocationResultSchema,
} from '../../domain/allocation/moves/reallocation-result';
import { asStaffCode, type Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { answerOnce } from '../decisions/parts/answer-once';
import type { UseCaseContext } from '../context';
import { endsWith } from '../decisions/parts/ends-with';
import { decideMove } from './parts/decide-move';
import { once } from '../decisions/parts/once';
import type { KeyReused, Problem } from '../problem';
import { type DecisionNews, queueDecisionEmails } from '../emails/parts/queue-emails';
import { movedResult, refusedResult } from './parts/to-move-result';

/** One case of a move; `staffCode`: who takes it, where that is not the receiver of all. */
export type CaseOfMove = Pick<ReallocationInput, 'crn' | 'expectedVersion' | 'seen'> &
  Partial<Pick<ReallocationInput, 'staffCode'>>;

/** One set of answers for several cases, and who takes them: one receiver of all, or one of each. */
export interface ReallocateCasesInput extends Omit<ReallocationInput, 'crn' | 'expectedVersion' | 'seen'> {
  /** In the order in which they are moved: each is judged with those before it moved. */
  readonly cases: readonly CaseOfMove[];
  /** The request's key: the same key and input repeats the first answer. Null runs without one (a command, a test). */
  readonly idempotencyKey: string | null;
}

export type ReallocateProblem = Problem | KeyReused;

/**
 * Moves held cases to another officer, or to several, each in a transaction of its own and in the order given. Every case has its own result: one
 * that was changed meanwhile, that waits, or that is not the actor's is refused, and the others go on. A request that was cut short
 * goes on where it stopped when it is sent again with its key.
 */
export async function reallocateCases(
  context: UseCaseContext,
  { idempotencyKey, cases, ...shared }: ReallocateCasesInput,
): Promise<Result<ReallocationAnswer, ReallocateProblem>> {
  if (!mayAnywhere(context.actor, 'reallocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators move cases' });
  const run = async (): Promise<ReallocationAnswer> => {
    const results: ReallocationResult[] = [];
    for (const entry of cases)
      results.push(await moveOne(context, { ...shared, ...entry }, subKey(idempotencyKey, entry.crn)));
    return { results };
  };
  if (idempotencyKey === null) return ok(await run());
  const request = { key: idempotencyKey, body: { cases, ...shared } };
  return answerOnce(context, request, run);
}

function subKey(key: string | null, crn: Crn): string | null {
  return key === null ? null : `${key}/${crn}`;
}

async function moveOne(
  context: UseCaseContext,
  input: ReallocationInput,
  key: string | null,
): Promise<ReallocationResult> {
  const { store } = context;
  const request = key === null ? null : { key, body: input };
  try {
    const result = await store.tx((tx) =>
      once(context, tx, request, reallocationResultSchema, async () => ok(await attempt(context, tx, input))),
    );
    if (result.ok) return result.value;
    return { crn: input.crn, status: 'refused', code: result.error.code, detail: result.error.detail };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const result = await store.tx((tx) => decideMove(context, tx, input));
    if (result.ok) throw error;
    return refusedResult(input.crn, result.error);
  }
}

/** Decides and saves inside one transaction; a refusal leaves nothing behind. */
async function attempt(
  context: UseCaseContext,
  tx: Tx,
  input: ReallocationInput,
): Promise<ReallocationResult> {
  const { store, actor, now } = context;
  await lockMove(context, tx, input);
  const decision = await decideMove(context, tx, input);
  if (!decision.ok) return refusedResult(input.crn, decision.error);
  const ids = { allocationId: randomUUID(), oversightId: randomUUID() };
  const ended = await endsWith(context, tx, decision.value, decision.value.giver.name);
  const saved = await saveReallocation(tx, store.t, actor, now, decision.value, ids);
  if (!saved) throw new Error(`Case ${input.crn} changed under its lock`);
  await queueDecisionEmails(context, tx, newsOf(decision.value, ids.allocationId));
  return movedResult(decision.value, ids.allocationId, ended);
}

/** The case, then giver and receiver by staff code: two moves in opposite directions never wait for each other. */
async function lockMove({ store }: UseCaseContext, tx: Tx, input: ReallocationInput): Promise<void> {
  const { t } = store;
  await lockLiveCase(tx, t, input.crn);
  const found = await loadCaseToAllocate(tx, t, input.crn);
  const giver = found?.holder ? [found.holder.staffCode] : [];
  const codes = [...new Set([...giver, asStaffCode(input.staffCode)])].sort();
  for (const staffCode of codes) await lockOfficer(tx, t, staffCode);
}

function newsOf({ chosen, decision, facts }: DecidedReallocation, allocationId: string): DecisionNews {
  const { crn, restricted, setting, firstAppointment } = facts;
  const about = { crn, restricted, setting, firstAppointment, band: decision.band };
  return { kind: 'reallocation', allocationId, officer: chosen.officer, ...about };
}
