import 'server-only';
import { loadModelDrafts, type StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import type { IsoDate } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import { compareModels, type ModelChange } from '../../domain/workload/model/compare-models';
import { modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import { toHistory, type VersionInHistory } from '../../domain/workload/model/model-history';
import { SHIPPED_MODELS } from '../../domain/workload/model/shipped/shipped-models';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { mayManageModels } from './parts/rules-access';

export interface RulesPage {
  readonly today: IsoDate;
  /** The latest to take effect first, each with what it changed against the one before; null for the first. */
  readonly history: readonly {
    readonly version: VersionInHistory;
    readonly changes: readonly ModelChange[] | null;
  }[];
  /** Null for those who may not manage models. */
  readonly drafts: readonly StoredModelDraft[] | null;
  /** What a draft can begin from. */
  readonly bases: readonly { readonly value: string; readonly label: string }[];
}

/** The history of the model: for everybody who is signed in. Drafts only for those who may work on them. */
export async function viewRules(context: UseCaseContext): Promise<RulesPage> {
  const { db, t } = context.store;
  const today = todayOf(context);
  const history = toHistory(await loadModelVersions(db, t), today);
  const manage = mayManageModels(context);
  return {
    today,
    history: history
      .map((version, index) => {
        const before = history[index - 1];
        return { version, changes: before ? compareModels(before.model, version.model) : null };
      })
      .reverse(),
    drafts: manage ? await loadModelDrafts(db, t) : null,
    bases: manage ? basesOf(history) : [],
  };
}

/** Stored versions, then the shipped models: "ibat-4/1" and "shipped/ibat-4". The one in force first. */
function basesOf(history: readonly VersionInHistory[]): RulesPage['bases'] {
  const inForce = history.filter((entry) => entry.status === 'in_force');
  const others = history.filter((entry) => entry.status !== 'in_force').reverse();
  return [
    ...[...inForce, ...others].map(({ model, status }) => ({
      value: `${model.code}/${model.version}`,
      label: `${model.name}: ${modelVersionOf(model)}${status === 'in_force' ? ', in force' : ''}`,
    })),
    ...SHIPPED_MODELS.map((model) => ({
      value: `shipped/${model.code}`,
      label: `${model.name}: ${model.code}, as shipped`,
    })),
  ];
}

export interface ModelVersionPage {
  readonly version: VersionInHistory;
  readonly before: VersionInHistory | null;
  readonly changes: readonly ModelChange[];
  /** Not yet in force, and the reader may take it back. */
  readonly mayWithdraw: boolean;
}

/** One published version whole, with what changed against the one before it: for everybody who is signed in. */
export async function viewModelVersion(
  context: UseCaseContext,
  asked: { readonly code: string; readonly version: number },
): Promise<Result<ModelVersionPage, Problem>> {
  const { db, t } = context.store;
  const history = toHistory(await loadModelVersions(db, t), todayOf(context));
  const index = history.findIndex(
    ({ model }) => model.code === asked.code && model.version === asked.version,
  );
  const version = history[index];
  if (!version) return err({ code: 'not_found' });
  const before = history[index - 1] ?? null;
  return ok({
    version,
    before,
    changes: before ? compareModels(before.model, version.model) : [],
    mayWithdraw: version.status === 'scheduled' && mayManageModels(context),
  });
}

/** A model by the word for it in a form: "ibat-4/1", or "shipped/ibat-4". Null when there is none. */
export async function findBase(context: UseCaseContext, base: string): Promise<WorkloadModel | null> {
  const { db, t } = context.store;
  const [code, version] = base.split('/');
  if (code === 'shipped') return SHIPPED_MODELS.find((model) => model.code === version) ?? null;
  const versions = await loadModelVersions(db, t);
  return (
    versions.find(({ model }) => model.code === code && String(model.version) === version)?.model ?? null
  );
}
