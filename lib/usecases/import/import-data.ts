import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { saveAudits } from '../../../db/commands/kept/save-audit';
import { rowsWritten, saveImport } from '../../../db/commands/import/save-import';
import { writeInBulk } from '../../../db/commands/import/write-in-bulk';
import { saveSourceDifferences } from '../../../db/commands/cases/save-source-differences';
import { saveImportRun } from '../../../db/commands/import/save-import-run';
import { loadStrength } from '../../../db/queries/import/load-strength';
import { changedSince, lockImported, markChanges } from '../../../db/queries/import/load-changes-since';
import { lockForImport, lockOutOthers } from '../../../db/queries/import/lock-for-import';
import { loadColumnsSaid } from '../../../db/queries/import/load-columns-said';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Reader, Store, Tx } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { letOthersThrough } from '../../machine/let-others-through';
import { giveBack, waitAgain } from '../cases/parts/bring-back';
import { todayOf, type UseCaseContext } from '../context';
import { timesOfFiles } from './reading/extract-time';
import { type FileOutcome, type ImportScope, totalsOf } from './planning/import-plan';
import {
  createProblemLog,
  type ImportCounts,
  type ImportedFile,
  type ImportOptions,
  type ImportReport,
  type ImportSource,
} from './import-report';
import { addedCases, changedCases, holdersBy } from './planning/cases-of-plan';
import { type ImportPlan, planImport, rowsOfPlan } from './planning/plan-import';
import { queueFileEmails } from './guards/queue-file-emails';
import { type ReadFiles, readFiles } from './reading/read-files';
import { findFiles } from './mapping/find-files';
import { toldOfColumns } from './mapping/told-of-columns';
import { confirmOf, type ImportConfirm } from './guards/great-loss';
import { effectWords } from './words/effect-words';
import { agreedByExtract, saveAgreed } from './guards/agree-with-extract';
import { keepUndo, startUndo } from './undo/keep-undo';
import { losesAnything, lossesOf } from './guards/losses-of-plan';
import { startSourceWatch } from './guards/watch-source';
import type { Problem } from '../problem';
import { newIdInOnePiece } from './new-id';
import { settleBeside } from '../../../db/commands/officers/settle-beside';
import { modelVersionOf } from '../../domain/workload/model/model';

export type { ImportConfirm } from './guards/great-loss';
export type { ImportOptions, ImportProblem, ImportReport, ImportSource } from './import-report';

/**
 * Imports the files of a folder or an upload (docs/importing-data.md): all of it in one transaction, or, with any
 * error, nothing. The same files again change nothing. Needs `run_import` over the nation: files may touch any part of the estate.
 * Files are read, and what they change is worked out, while everybody goes on writing; what was changed meanwhile is noticed, and the
 * import is worked out anew.
 */
export async function importData(
  context: UseCaseContext,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<Result<ImportReport, Problem>> {
  const permission = can(context.actor, 'run_import', { places: [] });
  if (!permission.allowed) return err({ code: 'not_allowed', detail: permission.reason });
  const { db, t } = context.store;
  const today = todayOf(context);
  const model = await loadModelInForce(db, t, today);
  const read = createProblemLog();
  const found = await findFiles(
    sources,
    { ...options, saidBefore: (shapes) => loadColumnsSaid(db, t, shapes) },
    read,
  );
  const files = await readFiles(found.files, model, read);
  refuseEmptyCompleteFiles(files, options, read);
  const extractTimes = timesOfFiles({ ...files }, options, context.now, read);
  options.extracted?.(Object.values(extractTimes));
  const start = (): ImportScope => ({
    log: read.copy(),
    model,
    today,
    now: context.now,
    actor: context.actor,
    extractTimes,
    watch: startSourceWatch(),
    complete: options.complete === true,
    region: options.region ?? null,
    compared: async (done) => {
      await options.between?.({ kind: 'comparing', done, of: files.cases?.rows.length ?? 0 });
    },
    newId: newIdInOnePiece,
  });
  const importId = options.runId ?? randomUUID();
  const run: Run = { files, start, options: { ...options, runId: importId } };
  const { scope, answer, plan } = await prepareAndWrite(context.store, run);
  const done = plan === null ? {} : { importId };
  const said = toldOfColumns(found.tables);
  return ok({ ...answer, ...done, ...said, warnings: scope.log.warnings(), errors: scope.log.errors() });
}

const NOTHING: ImportCounts = { added: 0, changed: 0, unchanged: 0, ended: 0 };

type Answer = ImportCounts & Pick<ImportReport, 'confirm' | 'files' | 'mark' | 'otherwise'>;

/** The files of an import as they were read, and how it starts to be worked out. */
interface Run {
  readonly files: ReadFiles;
  readonly start: () => ImportScope;
  readonly options: ImportOptions;
}

/** An import as it is worked out. `plan`: null where nothing is to be written. */
interface Prepared {
  readonly scope: ImportScope;
  readonly answer: Answer;
  readonly plan: ImportPlan | null;
}

/** How often an import is worked out beside other writing. After that nobody else writes until it is done. */
const BESIDE_OTHERS = 3;

async function prepareAndWrite(store: Store, run: Run): Promise<Prepared> {
  for (let attempt = 1; attempt <= BESIDE_OTHERS; attempt += 1) {
    const mark = await markChanges(store.db, store.t);
    const prepared = await prepare(store.db, store, run);
    const { plan } = prepared;
    if (plan === null) return prepared;
    // Whoever asked to leave it meanwhile is heard before the database is busy with it.
    await letOthersThrough();
    await run.options.between?.({ kind: 'writing', done: 0, of: rowsOfPlan(plan) });
    const written = await store.tx(async (tx) => {
      await lockForImport(tx, store.dialect);
      await lockImported(tx, store, changedCases(plan));
      if (await changedSince(tx, store.t, mark)) return false;
      await applyPlan(tx, store, prepared, plan, run.options);
      return true;
    });
    if (written) return prepared;
  }
  return store.tx(async (tx) => {
    await lockForImport(tx, store.dialect);
    await lockOutOthers(tx, store.dialect);
    const prepared = await prepare(tx, store, run);
    if (prepared.plan !== null) await applyPlan(tx, store, prepared, prepared.plan, run.options);
    return prepared;
  });
}

/** Works out what the files change, as things stand. */
async function prepare(db: Reader, store: Store, { files, start, options }: Run): Promise<Prepared> {
  const scope = start();
  await scope.compared(0);
  await refuseOtherRules(db, store, scope);
  const plan = await planImport(db, store, files, scope);
  if (scope.log.errorCount > 0) return { scope, answer: NOTHING, plan: null };
  const counts = totalsOf(plan.outcomes);
  const byFile = options.byFile ? shownOf(plan, scope) : {};
  if (typeof options.shown === 'string' && options.shown !== byFile.mark)
    return { scope, answer: { ...counts, ...byFile, otherwise: true }, plan: null };
  const confirm = await confirmFirst(db, store, plan, counts, scope, options);
  if (confirm !== null)
    return { scope, answer: { ...(options.dryRun ? counts : NOTHING), confirm, ...byFile }, plan: null };
  return { scope, answer: { ...counts, ...byFile }, plan: options.dryRun ? null : plan };
}

/** The files were read by the rules in force then: where others came into force since, they are to be read again. */
async function refuseOtherRules(db: Reader, { t }: Store, { model, today, log }: ImportScope): Promise<void> {
  const now = await loadModelInForce(db, t, today);
  if (modelVersionOf(now) === modelVersionOf(model)) return;
  log.error({ file: '' }, 'Other rules came into force while the files were read: import them again');
}

/** What whoever imports must name again, since a team would lose much of what it has; null where nothing is. */
async function confirmFirst(
  db: Reader,
  { t }: Store,
  plan: ImportPlan,
  counts: ImportCounts,
  scope: ImportScope,
  options: ImportOptions,
): Promise<ImportConfirm | null> {
  if (!losesAnything(plan)) return null;
  const before = await loadStrength(db, t, scope.today);
  return confirmOf(lossesOf(plan, before, options.names === true), counts.ended, options);
}

/** Writes the plan with its audit entries. An import that finds nothing to change still confirms the time of the data. */
async function applyPlan(
  tx: Tx,
  store: Store,
  { scope, answer: { added, changed, unchanged, ended } }: Prepared,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<void> {
  const { t } = store;
  const counts: ImportCounts = { added, changed, unchanged, ended };
  const context: UseCaseContext = { store, actor: scope.actor, now: scope.now };
  const holders = holdersBy(plan);
  const agreed = await agreedByExtract(tx, store, plan, holders, scope);
  const undo = await startUndo(tx, store, plan, {
    holders,
    differences: scope.watch.found(),
    handoffs: agreed.map(({ id }) => id),
  });
  for (const { ended } of plan.reopened) await waitAgain(tx, context, ended.facts.crn);
  const rows = rowsOfPlan(plan);
  const save = async (): Promise<void> => {
    let done = 0;
    for (const writes of plan.writes) {
      await options.between?.({ kind: 'writing', done, of: rows });
      await saveImport(tx, t, writes, scope.now);
      done += rowsWritten(writes);
    }
  };
  await writeInBulk(tx, rows, save, { newCases: addedCases(plan).size });
  await settleBeside({ tx, t, actor: scope.actor, now: scope.now }, holders, scope.today);
  for (const { ended, holderSaid } of plan.reopened)
    if (!holderSaid)
      await giveBack(tx, asJudge(context), ended, 'A file brought the case again after its end');
  await queueFileEmails(tx, context, scope, plan.writes);
  await saveSourceDifferences(tx, t, scope.watch, scope);
  await saveAgreed(tx, store, agreed, scope);
  const run = {
    id: options.runId ?? scope.newId(),
    finishedAt: scope.now.toISOString(),
    actorName: scope.actor.name,
    source: options.source,
    ...counts,
  };
  await saveImportRun(tx, t, run);
  await keepUndo(tx, store, undo, { runId: run.id, model: scope.model, now: scope.now });
  await saveAudits(tx, t, scope.actor, scope.now, [
    ...plan.audits,
    {
      thingKey: run.id,
      event: {
        action: 'data.imported',
        thingType: 'import',
        detail: { source: options.source, ...counts, keys: keysOf(plan) },
      },
    },
  ]);
}

/** Whoever imports, a case that comes back is judged for its officer with the rights of the service, under the name of who imported. */
function asJudge({ actor: { id, name }, ...context }: UseCaseContext): UseCaseContext {
  return { ...context, actor: { ...SYSTEM_ACTOR, id, name } };
}

/** Most keys of a file that the audit entry of an import names one by one. What changed or ended has an entry of its own. */
const MOST_KEYS = 5_000;

function keysOf(plan: ImportPlan): Record<string, unknown> {
  const named = (keys: readonly string[]) =>
    keys.length > MOST_KEYS ? { count: keys.length, first: keys.slice(0, MOST_KEYS) } : keys;
  return Object.fromEntries(
    plan.outcomes.map(({ file, added, changed, ended }) => {
      const some = (keys: readonly string[]) => named(file === REDUCTIONS ? keys.map(withoutReason) : keys);
      return [file, { added: some(added), changed: some(changed), ended: some(ended) }];
    }),
  );
}

/** What becomes of the rows of every file, in words, and the mark of it. */
function shownOf({ outcomes }: ImportPlan, scope: ImportScope): Pick<ImportReport, 'files' | 'mark'> {
  const files = outcomes.map((outcome) => fileShown(outcome, scope));
  return { files, mark: createHash('sha256').update(JSON.stringify(files)).digest('base64') };
}

function fileShown(outcome: FileOutcome, { model }: ImportScope): ImportedFile {
  const { file, added, changed, unchanged, ended, effects } = outcome;
  return {
    file,
    added: added.length,
    changed: changed.length,
    unchanged,
    ended: ended.length,
    rows: effectWords(file, effects, model),
  };
}

const REDUCTIONS = 'reductions.csv';

/** "HX001/2026-11-02": the reason, which few may know, is no part of what the audit trail names. */
function withoutReason(key: string): string {
  return `${key.slice(0, key.indexOf('/'))}${key.slice(key.lastIndexOf('/'))}`;
}

/** A complete file without a row would end everything: most likely it is a fault. */
function refuseEmptyCompleteFiles(files: ReadFiles, options: ImportOptions, log: ImportScope['log']): void {
  if (!options.complete) return;
  for (const file of Object.values(files)) {
    if (file !== null && file.rows.length === 0 && file.refusedKeys.size === 0) {
      log.error(
        { file: file.file },
        'This file has no rows: taken as complete it would end everything. Check the file, or import it without --complete',
      );
    }
  }
}
