import 'server-only';
import { captureRows, type ChangedRow, markOf } from '../../../../db/commands/import/undo/capture';
import { UNDO_TABLES } from '../../../../db/commands/import/undo/undo-tables';
import type { RowToUndo } from '../../../../db/commands/import/undo/undo-rows';
import { loadAuditSince, loadImportRun, loadUndoParts } from '../../../../db/queries/import/load-undo';
import { loadModelInForce } from '../../../../db/queries/rules/load-model-in-force';
import type { Reader, Tables } from '../../../../db/store';
import { AUDIT_LABELS } from '../../../domain/audit/labels';
import { modelVersionOf } from '../../../domain/workload/model/model';
import { groupBy } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { unpackText } from '../../data/parts/pack-file';
import { builtOn } from './built-on';
import { goneSince } from './gone-since';
import type { InTheWay } from './in-the-way';
import { startOfUndo, UNDO_DAYS } from './keep-undo';
import { partsOf, thingOf } from './undo-words';

type Run = NonNullable<Awaited<ReturnType<typeof loadImportRun>>>;

/** Whether an import can be undone, and what that would do. */
export interface JudgedUndo {
  readonly run: Run;
  /** Why it cannot be, in a sentence; null: it can. */
  readonly refused: string | null;
  readonly inTheWay: readonly InTheWay[];
  readonly rows: readonly RowToUndo[];
}

/** Entries of the audit trail that change nothing of the thing that they name. */
const CHANGES_NOTHING =
  /^(email|session|token|reasons|brief|handoff)\.|^case\.chronology_opened$|^oversight\.sampled$/;

/** Judges whether an import can be undone: nothing that it touched was changed, decided or built on since. Null: there is no such import. */
export async function judgeUndo(
  db: Pick<Reader, 'select'>,
  t: Tables,
  id: string,
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Promise<JudgedUndo | null> {
  const run = await loadImportRun(db, t, id);
  if (run === null) return null;
  const refuse = (refused: string, inTheWay: readonly InTheWay[] = []): JudgedUndo => ({
    run,
    refused,
    inTheWay,
    rows: [],
  });
  if (run.undoneAt !== null) return refuse(`It was undone already, by ${run.undoneByName ?? 'somebody'}`);
  if (run.finishedAt < startOfUndo(now)) return refuse(`It was done more than ${UNDO_DAYS} days ago`);
  const parts = await loadUndoParts(db, t, id);
  const [first] = parts;
  if (first === undefined) return refuse('It changed nothing, or what it changed was not kept');
  if (first.modelVersion !== modelVersionOf(await loadModelInForce(db as Reader, t, today)))
    return refuse(
      'Other rules came into force since: what they made of the cases would not be undone with it',
    );
  const rows = await besideCurrent(db, t, await changesOf(parts.map(({ content }) => content)));
  const inTheWay = [
    ...(await changedSince(db, t, id, rows)),
    ...(await builtOn(db, t, rows)),
    ...(await goneSince(db, t, rows)),
  ];
  return inTheWay.length > 0
    ? refuse('What it touched was changed, decided on or built on since', inTheWay)
    : { run, refused: null, inTheWay, rows };
}

async function changesOf(parts: readonly string[]): Promise<ChangedRow[]> {
  // Kept by ourselves, as the import wrote it.
  return JSON.parse(await unpackText(parts)) as ChangedRow[];
}

async function besideCurrent(
  db: Pick<Reader, 'select'>,
  t: Tables,
  changed: readonly ChangedRow[],
): Promise<RowToUndo[]> {
  const tables = groupBy(changed, ({ table }) => table);
  const current = await captureRows(
    db,
    t,
    [...tables].map(([table, rows]) => ({
      table,
      field: UNDO_TABLES[table][0],
      values: new Set(rows.map(({ key }) => String((JSON.parse(key) as unknown[])[0]))),
    })),
  );
  return changed.map((row) => ({ changed: row, current: current.get(row.table)?.get(row.key) ?? null }));
}

/** Rows that are not as the import left them, and what the audit trail tells of the things that it touched. */
async function changedSince(
  db: Pick<Reader, 'select'>,
  t: Tables,
  runId: string,
  rows: readonly RowToUndo[],
): Promise<InTheWay[]> {
  const keys = new Set(rows.flatMap((row) => partsOf(row)));
  const told = (await loadAuditSince(db, t, runId, keys)) ?? [];
  const decided = told
    .filter(({ action }) => !CHANGES_NOTHING.test(action))
    .map(({ at, actorName, action, thingKey }) => ({
      thing: thingKey,
      what: AUDIT_LABELS[action],
      at,
      by: actorName,
    }));
  const named = new Set(decided.map(({ thing }) => thing));
  const moved = rows
    .filter(({ changed, current }) => (current === null ? null : markOf(current)) !== changed.after)
    .filter((row) => !partsOf(row).some((part) => named.has(part)))
    .map((row) => ({ thing: thingOf(row), what: 'Not as the import left it', at: null, by: null }));
  return [...decided, ...moved];
}
