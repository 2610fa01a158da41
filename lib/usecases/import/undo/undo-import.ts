import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { saveImport } from '../../../../db/commands/import/save-import';
import { markRunUndone } from '../../../../db/commands/import/save-import-run';
import { removeUndoParts } from '../../../../db/commands/import/undo/save-undo-parts';
import { undoRows } from '../../../../db/commands/import/undo/undo-rows';
import { writeInBulk } from '../../../../db/commands/import/write-in-bulk';
import { loadCaseAreas, loadStoredEstate } from '../../../../db/queries/import/load-import-facts';
import { lockForImport, lockOutOthers } from '../../../../db/queries/import/lock-for-import';
import type { Store, Tx } from '../../../../db/store';
import { can } from '../../../domain/access/can';
import { lduOf } from '../../../domain/allocation/routing/estate-changes';
import { areaKeysOf } from '../../../domain/allocation/routing/routing-estate';
import { err, ok, type Result } from '../../../kernel/result';
import { todayOf, type UseCaseContext } from '../../context';
import { estateAsStored } from '../planning/plan-estate';
import type { InTheWay } from './in-the-way';
import { type JudgedUndo, judgeUndo } from './judge-undo';

/** What undoing an import did. */
export interface UndoneImport {
  readonly id: string;
  /** Records that it had added, and that are gone. */
  readonly takenAway: number;
  /** Records that it had changed, ended or taken out, and that are as they were. */
  readonly broughtBack: number;
}

/** Why an import is not undone. */
export type UndoRefusal =
  | { readonly code: 'not_found' }
  | { readonly code: 'cannot_undo'; readonly detail: string; readonly inTheWay: readonly InTheWay[] };

/**
 * Undoes an import on which nothing was built, in one transaction: what it added goes, what it changed has its old values, what it ended
 * is open again. Needs `run_import` over the nation, as the import did.
 */
export async function undoImport(
  context: UseCaseContext,
  id: string,
): Promise<Result<UndoneImport, UndoRefusal>> {
  const { store } = context;
  if (!can(context.actor, 'run_import', { places: [] }).allowed) return err({ code: 'not_found' });
  return store.tx(async (tx): Promise<Result<UndoneImport, UndoRefusal>> => {
    await lockForImport(tx, store.dialect);
    await lockOutOthers(tx, store.dialect);
    const judged = await judgeUndo(tx, store.t, id, { now: context.now, today: todayOf(context) });
    if (judged === null) return err({ code: 'not_found' });
    const { refused, inTheWay } = judged;
    if (refused !== null) return err({ code: 'cannot_undo', detail: `${refused}.`, inTheWay });
    return ok(await undo(tx, context, judged));
  });
}

async function undo(tx: Tx, context: UseCaseContext, { run, rows }: JudgedUndo): Promise<UndoneImport> {
  const { store, actor, now } = context;
  const { t } = store;
  await writeInBulk(tx, rows.length, async () => {
    await undoRows(tx, t, rows, now);
    const keys = rows.flatMap(({ changed }) =>
      changed.table === 'lduAreas' ? (JSON.parse(changed.key) as string[]) : [],
    );
    if (keys.length > 0) await settleHomesAgain(tx, store, new Set(keys), now);
  });
  const takenAway = rows.filter(({ changed }) => changed.before === null).length;
  const broughtBack = rows.length - takenAway;
  await markRunUndone(tx, t, { id: run.id, at: now.toISOString(), byName: actor.name });
  await removeUndoParts(tx, t, run.id);
  await saveAudit(tx, t, actor, now, run.id, {
    action: 'data.import_undone',
    thingType: 'import',
    detail: { source: run.source, importedBy: run.actorName, takenAway, broughtBack },
  });
  return { id: run.id, takenAway, broughtBack };
}

/** Cases that came since to areas which go back to another LDU, or to none: their homes follow, as with a file. */
async function settleHomesAgain(tx: Tx, { t }: Store, keys: ReadonlySet<string>, now: Date): Promise<void> {
  const estate = estateAsStored(await loadStoredEstate(tx, t));
  const areas = await loadCaseAreas(tx, t);
  const homes = areas
    .filter((area) => areaKeysOf(area).some((key) => keys.has(key)))
    .map((area) => ({ area, lduCode: lduOf(estate, area) }));
  await saveImport(tx, t, { homes }, now);
}
