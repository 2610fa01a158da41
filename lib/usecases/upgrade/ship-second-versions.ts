import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertModelDraft } from '../../../db/commands/rules/save-model-draft';
import { savePublishedModel } from '../../../db/commands/rules/save-published-model';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import { addDays, type IsoDate } from '../../kernel/dates';
import { formatDate } from '../../kernel/format';
import { modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import { nextVersion, toHistory, type VersionInHistory } from '../../domain/workload/model/model-history';
import { nextShippedFor } from '../../domain/workload/model/shipped/shipped-history';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/**
 * Puts the second version of a shipped model in force from the day of the upgrade where the version in force is the
 * first one unedited; else it waits as a draft, its changes laid on the organisation's own version.
 */
export const shipSecondVersions: UpgradeStep = {
  name: 'shipped-models-version-2',
  async runBatch(batch: UpgradeBatch): Promise<BatchOutcome> {
    const history = toHistory(await loadModelVersions(batch.tx, batch.t), batch.today);
    const inForce = history.find(({ status }) => status === 'in_force')?.model;
    if (!inForce) return { next: null, report: [] };
    const shipped = nextShippedFor(inForce);
    if (shipped.kind === 'none') return { next: null, report: [] };
    const model = { ...shipped.model, version: nextVersion(history, inForce.code) };
    const line =
      shipped.kind === 'replace'
        ? await publish(batch, history, model)
        : await keepDraft(batch, inForce, model);
    return { next: null, report: [line] };
  },
};

async function publish(
  { tx, t, actor, now, today }: UpgradeBatch,
  history: readonly VersionInHistory[],
  model: WorkloadModel,
): Promise<string> {
  const effectiveFrom = firstFreeDay(history, today);
  await savePublishedModel(tx, t, { actor, now, model, effectiveFrom });
  return `${modelVersionOf(model)} is in force from ${formatDate(effectiveFrom)}: it takes the place of the shipped version before it.`;
}

async function keepDraft(
  { tx, t, actor, now }: UpgradeBatch,
  inForce: WorkloadModel,
  model: WorkloadModel,
): Promise<string> {
  const basedOn = `${modelVersionOf(inForce)}, with the changes of this release`;
  const at = { startedAt: now.toISOString(), changedAt: now.toISOString() };
  const by = { startedByName: actor.name, changedByName: actor.name };
  const id = randomUUID();
  await insertModelDraft(tx, t, { id, basedOn, model, ...at, ...by, version: 1 });
  await saveAudit(tx, t, actor, now, id, {
    action: 'model.drafted',
    thingType: 'model',
    detail: { code: model.code, basedOn, changed: [] },
  });
  return `${modelVersionOf(inForce)} was edited here, so it stays in force: the changes of this release wait as a draft under Rules.`;
}

/** Today, or the first later day from which no version counts yet: only one can count from a day. */
function firstFreeDay(history: readonly VersionInHistory[], today: IsoDate): IsoDate {
  const taken = new Set(history.map(({ effectiveFrom }) => effectiveFrom));
  let day = today;
  while (taken.has(day)) day = addDays(day, 1);
  return day;
}
