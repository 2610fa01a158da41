import 'server-only';
import { loadModelInForce } from '../../../../db/queries/rules/load-model-in-force';
import { askPaybackManager } from '../../../domain/allocation/decisions/ask-payback-manager';
import {
  type DecidedReallocation,
  decideReallocation,
  type ReallocationInput,
} from '../../../domain/allocation/moves/decide-reallocation';
import type { ReallocationProblem } from '../../../domain/allocation/moves/reallocation-problem';
import { err, ok, type Result } from '../../../kernel/result';
import { todayOf, type UseCaseContext } from '../../context';
import { factsOfMove, loadMoves, mayMove } from '../../officers/parts/load-moves';
import { type CaseSource, loadRoutedCase, type RoutedCase } from '../../queue/parts/load-routed-case';
import { teamOfOfficer } from '../../shortlist/parts/load-shortlist';
import type { Problem } from '../../problem';

export type MoveRefusal = Problem | ReallocationProblem;

/** Decides the move of one case on what stands in the database that is handed over: inside the transaction that will save it. */
export async function decideMove(
  context: UseCaseContext,
  db: CaseSource['db'],
  input: ReallocationInput,
): Promise<Result<DecidedReallocation, MoveRefusal>> {
  const { store, actor, now } = context;
  const today = todayOf(context);
  const model = await loadModelInForce(db, store.t, today);
  const source: CaseSource = { db, t: store.t, model, today };
  const routed = await loadRoutedCase(source, input.crn);
  if (routed === null) return err({ code: 'not_found' });
  const refusal = refusedAccess(context, routed, input.expectedVersion);
  if (refusal !== null) return err(refusal);
  const waits = routed.found.holder === null || routed.found.facts.version !== input.expectedVersion;
  const receiverTeam = waits ? null : await teamOfOfficer(source, input.staffCode);
  const { cases, summaries } = waits ? NOTHING : await loadMoves(source, actor, [routed], () => receiverTeam);
  const [movable = { routed, place: NOWHERE, onOffer: new Set<string>() }] = cases;
  const decided = decideReallocation(actor, factsOfMove(source, movable, summaries), input, now);
  return decided.ok ? ok(askPaybackManager(actor, { model, ...routed }, decided.value)) : decided;
}

const NOTHING = { cases: [], summaries: [], givers: [] } as const;
const NOWHERE = { routedTeamCode: null, insideLdus: new Set<string>() } as const;

/** Why the actor may not move this case; null where they may, or where they are at least told who holds it by now. */
export function refusedAccess(
  context: UseCaseContext,
  routed: RoutedCase,
  readVersion: number,
): Problem | null {
  switch (mayMove(context.actor, routed, readVersion, todayOf(context))) {
    case 'yes':
    case 'told':
      return null;
    case 'role':
      return { code: 'not_allowed', detail: 'Only managers and allocators move cases' };
    case 'no':
      return { code: 'not_found' };
  }
}
