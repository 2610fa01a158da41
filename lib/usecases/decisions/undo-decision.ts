import 'server-only';
import { saveUndo } from '../../../db/commands/decisions/save-undo';
import { loadBarsInForce } from '../../../db/queries/cases/load-bars';
import { lockOfficer } from '../../../db/queries/officers/lock-officer';
import { loadCaseToAllocate, lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import {
  type HoldingToUndo,
  loadBuiltOn,
  loadHoldingBefore,
  loadHoldingToUndo,
  placeOfHolding,
} from '../../../db/queries/decisions/load-undo';
import type { Reader, Tx } from '../../../db/store';
import type { Place } from '../../domain/access/can';
import { decideUndo, type UndoFacts, type UndoProblem } from '../../domain/allocation/decisions/decide-undo';
import { type UndoDone, undoDoneSchema } from '../../domain/allocation/decisions/undo-answer';
import type { UndoPage } from './undo-page';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import { loadCaseFor } from '../cases/parts/load-case';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { loadRoutedCase } from '../queue/parts/load-routed-case';
import { once } from './parts/once';
import type { KeyReused, Problem } from '../problem';
import { queueUndoneEmails } from '../emails/parts/queue-emails';

export interface UndoInput {
  /** The decision: the id of its allocation. */
  readonly id: string;
  /** The request's key: the same key repeats the first answer. Null runs without one. */
  readonly idempotencyKey: string | null;
}

/**
 * Undoes an allocation or a move that was made in error. One transaction: what was built on it is looked for again, and the case
 * goes back, to waiting or to its former officer, with the emails that say so. Of two at once one undoes; the other is told by whom.
 */
export async function undoDecision(
  context: UseCaseContext,
  { id, idempotencyKey }: UndoInput,
): Promise<Result<UndoDone, UndoProblem | KeyReused>> {
  const { store, actor, now } = context;
  const request = idempotencyKey === null ? null : { key: idempotencyKey, body: { undo: id } };
  const undo = async (tx: Tx): Promise<Result<UndoDone, UndoProblem>> => {
    const first = await loadHoldingToUndo(tx, store.t, id);
    if (first === null) return err({ code: 'not_found' });
    await lockLiveCase(tx, store.t, first.crn);
    const before = first.kind === 'reallocation' ? await loadHoldingBefore(tx, store.t, first) : null;
    const codes = [...new Set([first.staffCode, ...(before ? [before.staffCode] : [])])].sort();
    for (const staffCode of codes) await lockOfficer(tx, store.t, staffCode);
    const loaded = await loadUndo(context, tx, id);
    if (loaded === null) return err({ code: 'not_found' });
    const decided = decideUndo(actor, loaded.facts, now);
    if (!decided.ok) return decided;
    const version = await saveUndo(tx, store.t, actor, now, loaded);
    if (version === null) throw new Error(`Case ${first.crn} changed under its lock`);
    await queueUndoneEmails(context, tx, loaded);
    return ok({
      allocationId: id,
      crn: first.crn,
      version,
      staffCode: loaded.facts.back?.staffCode ?? null,
      undoneAt: now.toISOString(),
      undoneBy: actor.name,
    });
  };
  return store.tx((tx) => once(context, tx, request, undoDoneSchema, () => undo(tx)));
}

interface LoadedUndo {
  readonly facts: UndoFacts;
  readonly holding: HoldingToUndo;
  readonly before: HoldingToUndo | null;
  readonly restricted: boolean;
}

async function loadUndo(context: UseCaseContext, db: Reader, id: string): Promise<LoadedUndo | null> {
  const { t } = context.store;
  const holding = await loadHoldingToUndo(db, t, id);
  if (holding === null) return null;
  const moved = holding.kind === 'reallocation';
  const before = moved ? await loadHoldingBefore(db, t, holding) : null;
  const builtOn = holding.undoneAt === null ? await loadBuiltOn(db, t, holding) : [];
  const bars = await loadBarsInForce(db, t, holding.crn);
  const today = todayOf(context);
  const model = await loadModelInForce(db, t, today);
  const routed = await loadRoutedCase({ db, t, model, today }, holding.crn);
  const home = routed === null ? [] : [...routed.thing.places, ...routed.whileWaiting.places];
  const places = [...home, placeOfHolding(holding), ...(before ? [placeOfHolding(before)] : [])];
  const found = await loadCaseToAllocate(db, t, holding.crn);
  return {
    holding,
    before,
    restricted: found?.facts.restricted ?? true,
    facts: {
      ...holding,
      // A move whose former holding is not to be found has something built on it: nothing can go back.
      builtOn:
        moved && before === null && builtOn.length === 0 && holding.undoneAt === null
          ? ['later_holding']
          : builtOn,
      back: before && {
        holdingId: before.id,
        staffCode: before.staffCode,
        name: formatListName(before),
        barred: bars.some((bar) => bar.staffCode === before.staffCode),
      },
      thing: { places, staffCode: holding.staffCode },
    },
  };
}

/** Whether time and person alone allow an undo: for lists, where what was built on each is not looked for. */
export function mayStillUndo(
  { actor, now }: UseCaseContext,
  { kind, decidedAt, decidedBy, decidedByName, ...place }: StandingDecision,
): boolean {
  const thing = { places: [place, { ...NOWHERE, lduCode: place.homeLduCode }] };
  const nobody = { undoneAt: null, undoneByName: null, builtOn: [], back: null };
  const { id, crn, staffCode } = place;
  const facts = { id, crn, staffCode, kind, decidedAt, decidedBy, decidedByName, ...nobody, thing };
  return decideUndo(actor, facts, now).ok;
}

const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

type StandingDecision = Pick<
  UndoFacts,
  'id' | 'crn' | 'staffCode' | 'kind' | 'decidedAt' | 'decidedBy' | 'decidedByName'
> &
  Place & { readonly homeLduCode: string | null };

/** Whether the actor could undo a decision now: for the link that leads there. */
export async function mayUndo(context: UseCaseContext, id: string): Promise<boolean> {
  const loaded = await loadUndo(context, context.store.db, id);
  return loaded !== null && decideUndo(context.actor, loaded.facts, context.now).ok;
}

/** What undoing a decision would do, or why it cannot be undone. Not there, not yours, and not a decision: `not_found`. */
export async function viewUndo(context: UseCaseContext, id: string): Promise<Result<UndoPage, Problem>> {
  const { actor, now, store } = context;
  const loaded = await loadUndo(context, store.db, id);
  if (loaded === null || loaded.facts.kind === 'imported') return err({ code: 'not_found' });
  const { facts, holding } = loaded;
  const decided = decideUndo(actor, facts, now);
  if (!decided.ok && decided.error.code === 'not_found') return err({ code: 'not_found' });
  const seen = await loadCaseFor(context, holding.crn);
  if (!seen.ok && !decided.ok) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  return ok({
    ...source,
    id,
    crn: holding.crn,
    name: seen.ok ? seen.value.name.text : holding.crn,
    kind: holding.kind,
    to: formatListName(holding),
    back: facts.back?.name ?? null,
    decidedByName: holding.decidedByName,
    decidedAt: holding.decidedAt,
    cannot: decided.ok || decided.error.code === 'not_found' ? null : decided.error.detail,
  });
}
