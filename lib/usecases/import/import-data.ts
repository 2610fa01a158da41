import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudits } from '../../../db/commands/kept/save-audit';
import { saveImport } from '../../../db/commands/import/save-import';
import { saveSourceDifferences } from '../../../db/commands/cases/save-source-differences';
import { saveImportRun } from '../../../db/commands/import/save-import-run';
import { loadStrength } from '../../../db/queries/import/load-strength';
import { lockForImport } from '../../../db/queries/import/lock-for-import';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Store, Tx } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { giveBack, waitAgain } from '../cases/parts/bring-back';
import { todayOf, type UseCaseContext } from '../context';
import { timesOfFiles } from './reading/extract-time';
import { type ImportScope, totalsOf } from './planning/import-plan';
import {
  createProblemLog,
  type ImportCounts,
  type ImportOptions,
  type ImportReport,
  type ImportSource,
} from './import-report';
import { type ImportPlan, planImport } from './planning/plan-import';
import { queueFileEmails } from './guards/queue-file-emails';
import { type ReadFiles, readFiles } from './reading/read-files';
import { confirmOf, type ImportConfirm } from './guards/great-loss';
import { losesAnything, lossesOf } from './guards/losses-of-plan';
import { startSourceWatch } from './guards/watch-source';
import type { Problem } from '../problem';

export type { ImportConfirm } from './guards/great-loss';
export type { ImportOptions, ImportProblem, ImportReport, ImportSource } from './import-report';

/**
 * Imports the files of a folder or an upload (docs/importing-data.md): all of it in one transaction, or, with any
 * error, nothing. The same files again change nothing. Needs `run_import` over the nation: files may touch any part of the estate.
 */
export async function importData(
  context: UseCaseContext,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<Result<ImportReport, Problem>> {
  const permission = can(context.actor, 'run_import', { places: [] });
  if (!permission.allowed) return err({ code: 'not_allowed', detail: permission.reason });
  const today = todayOf(context);
  const model = await loadModelInForce(context.store.db, context.store.t, today);
  const log = createProblemLog();
  const files = await readFiles(sources, model, log);
  refuseEmptyCompleteFiles(files, options, log);
  const scope: ImportScope = {
    log,
    model,
    today,
    now: context.now,
    actor: context.actor,
    extractTimes: timesOfFiles({ ...files }, options, context.now, log),
    watch: startSourceWatch(),
    complete: options.complete === true,
    region: options.region ?? null,
    newId: randomUUID,
  };
  const ran = await context.store.tx((tx) => runImport(tx, context.store, files, scope, options));
  return ok({ ...ran, warnings: log.warnings(), errors: log.errors() });
}

const NOTHING: ImportCounts = { added: 0, changed: 0, unchanged: 0, ended: 0 };

async function runImport(
  tx: Tx,
  store: Store,
  files: ReadFiles,
  scope: ImportScope,
  options: ImportOptions,
): Promise<ImportCounts & Pick<ImportReport, 'confirm'>> {
  await lockForImport(tx, store.dialect);
  const plan = await planImport(tx, store, files, scope);
  if (scope.log.errorCount > 0) return NOTHING;
  const counts = totalsOf(plan.outcomes);
  const confirm = await confirmFirst(tx, store, plan, counts, scope, options);
  if (confirm !== null) return { ...(options.dryRun ? counts : NOTHING), confirm };
  if (!options.dryRun) await applyPlan(tx, store, plan, counts, scope, options);
  return counts;
}

/** What whoever imports must name again, since a team would lose much of what it has; null where nothing is. */
async function confirmFirst(
  tx: Tx,
  { t }: Store,
  plan: ImportPlan,
  counts: ImportCounts,
  scope: ImportScope,
  options: ImportOptions,
): Promise<ImportConfirm | null> {
  if (!losesAnything(plan)) return null;
  const before = await loadStrength(tx, t, scope.today);
  return confirmOf(lossesOf(plan, before, options.names === true), counts.ended, options);
}

/** Writes the plan with its audit entries. An import that finds nothing to change still confirms the time of the data. */
async function applyPlan(
  tx: Tx,
  store: Store,
  plan: ImportPlan,
  counts: ImportCounts,
  scope: ImportScope,
  options: ImportOptions,
): Promise<void> {
  const { t } = store;
  const context: UseCaseContext = { store, actor: scope.actor, now: scope.now };
  for (const { ended } of plan.reopened) await waitAgain(tx, context, ended.facts.crn);
  for (const writes of plan.writes) await saveImport(tx, t, writes, scope.now);
  for (const { ended, holderSaid } of plan.reopened)
    if (!holderSaid)
      await giveBack(tx, asJudge(context), ended, 'A file brought the case again after its end');
  await queueFileEmails(tx, context, scope, plan.writes);
  await saveSourceDifferences(tx, t, scope.watch, scope);
  const run = {
    id: scope.newId(),
    finishedAt: scope.now.toISOString(),
    actorName: scope.actor.name,
    source: options.source,
    ...counts,
  };
  await saveImportRun(tx, t, run);
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
