import 'server-only';
import {
  captureRows,
  type Captured,
  type ChangedRow,
  changedRows,
  type TouchedRows,
} from '../../../../db/commands/import/undo/capture';
import { forgetUndoParts, saveUndoParts } from '../../../../db/commands/import/undo/save-undo-parts';
import { openDifferences, touchedBy } from '../../../../db/commands/import/undo/touched-by';
import type { Store, Tx } from '../../../../db/store';
import { modelVersionOf, type WorkloadModel } from '../../../domain/workload/model/model';
import type { FoundDifference } from '../../../domain/allocation/cases/source-difference';
import { packTexts } from '../../data/parts/pack-file';
import { addedCases } from '../planning/cases-of-plan';
import type { ImportPlan } from '../planning/plan-import';

/** For how many days what an import changed is kept, so that it can be undone. */
export const UNDO_DAYS = 14;

/** What stands where an import is about to write. */
export interface UndoStart {
  readonly touched: readonly TouchedRows[];
  readonly before: Captured;
}

/** Reads what an import is about to change, in its transaction. */
export async function startUndo(
  tx: Tx,
  { t }: Store,
  plan: ImportPlan,
  beside: {
    readonly holders: ReadonlyMap<string, unknown>;
    readonly differences: readonly FoundDifference[];
    readonly handoffs: Iterable<string>;
  },
): Promise<UndoStart> {
  const { writes, reopened } = plan;
  const touched = touchedBy(writes, {
    holders: beside.holders.keys(),
    handoffs: beside.handoffs,
    reopened: reopened.map(({ ended }) => ended.facts.crn),
    added: addedCases(plan),
    differences: [...beside.differences.map(({ thingKey }) => thingKey), ...(await openDifferences(tx, t))],
  });
  return { touched, before: await captureRows(tx, t, touched) };
}

/** Keeps what an import changed, in its transaction, and forgets what older ones did. Nothing is kept of one that changed nothing. */
export async function keepUndo(
  tx: Tx,
  { t }: Store,
  { touched, before }: UndoStart,
  { runId, model, now }: { readonly runId: string; readonly model: WorkloadModel; readonly now: Date },
): Promise<void> {
  await forgetUndoParts(tx, t, startOfUndo(now));
  const list = listOf(changedRows(tx, t, touched, before));
  const first = await list.next();
  if (first.done === true) return;
  const parts = packTexts(startingWith(first.value, list));
  await saveUndoParts(tx, t, { runId, modelVersion: modelVersionOf(model), parts });
}

/** Rows as the text of one list, some at a time; nothing of none. */
async function* listOf(rows: AsyncIterable<ChangedRow>): AsyncGenerator<string> {
  let some: string[] = [];
  let begins = '[';
  for await (const row of rows) {
    some.push(JSON.stringify(row));
    if (some.length < ROWS_A_TEXT) continue;
    yield begins + some.join();
    begins = ',';
    some = [];
  }
  if (some.length > 0) yield begins + some.join();
  if (some.length > 0 || begins === ',') yield ']';
}

const ROWS_A_TEXT = 500;

async function* startingWith<Thing>(first: Thing, rest: AsyncIterable<Thing>): AsyncGenerator<Thing> {
  yield first;
  yield* rest;
}

/** The instant from which imports can still be undone. */
export function startOfUndo(now: Date): string {
  return new Date(now.getTime() - UNDO_DAYS * 24 * 3_600_000).toISOString();
}
