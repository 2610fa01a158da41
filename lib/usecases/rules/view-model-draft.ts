import 'server-only';
import type { StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import { addDays, type IsoDate, laterOf } from '../../kernel/dates';
import type { FieldProblem, FormValues } from '../../kernel/form-state';
import { mapResult, type Result } from '../../kernel/result';
import { compareModels, type ModelChange } from '../../domain/workload/model/compare-models';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { faultsOf } from '../../domain/workload/model/read-model';
import { findSection } from '../../domain/workload/sections/all-sections';
import { type FieldGroup, fieldName, typedValue } from '../../domain/workload/sections/field';
import { type PlacedFault, placeFaults, problemsOfSection } from '../../domain/workload/sections/place-fault';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { findDraft } from './parts/rules-access';

export interface ModelDraftPage {
  readonly draft: StoredModelDraft;
  readonly inForce: WorkloadModel;
  /** Against the model in force. */
  readonly changes: readonly ModelChange[];
  /** What must be put right before it can be previewed and published. */
  readonly faults: readonly PlacedFault[];
}

/** A draft with what it changes and what is still wrong in it: for those who may work on it. */
export async function viewModelDraft(
  context: UseCaseContext,
  id: string,
): Promise<Result<ModelDraftPage, Problem>> {
  const { db, t } = context.store;
  const found = await findDraft(context, id);
  const inForce = await loadModelInForce(db, t, todayOf(context));
  return mapResult(found, (draft) => ({
    draft,
    inForce,
    changes: compareModels(inForce, draft.model),
    faults: placeFaults(draft.model, faultsOf(draft.model)),
  }));
}

export interface DraftSectionPage {
  readonly draft: StoredModelDraft;
  readonly section: { readonly id: string; readonly title: string; readonly about: string };
  readonly groups: readonly FieldGroup[];
  /** What the draft holds, by field name. */
  readonly initial: FormValues;
  readonly faults: readonly FieldProblem[];
}

/** The form of one section of a draft; null where there is no such section. */
export async function viewDraftSection(
  context: UseCaseContext,
  id: string,
  sectionId: string,
): Promise<Result<DraftSectionPage | null, Problem>> {
  return mapResult(await findDraft(context, id), (draft) => {
    const section = findSection(sectionId);
    if (section === null) return null;
    const groups = section.groups(draft.model);
    const fields = groups.flatMap((entry) => entry.fields);
    return {
      draft,
      section: { id: section.id, title: section.title, about: section.about },
      groups,
      initial: Object.fromEntries(
        fields.map((field) => [fieldName(field.path), typedValue(draft.model, field)]),
      ),
      faults: problemsOfSection(placeFaults(draft.model, faultsOf(draft.model)), section),
    };
  });
}

export interface PublishFormPage {
  readonly draft: StoredModelDraft;
  readonly publishable: boolean;
  /** The first day from which it can be in force. */
  readonly earliest: IsoDate;
}

/** What the form to publish a draft opens with. */
export async function viewPublishForm(
  context: UseCaseContext,
  id: string,
): Promise<Result<PublishFormPage, Problem>> {
  const { db, t } = context.store;
  const last = (await loadModelVersions(db, t)).at(-1);
  const today = todayOf(context);
  return mapResult(await findDraft(context, id), (draft) => ({
    draft,
    publishable: faultsOf(draft.model).length === 0,
    earliest: last ? laterOf(today, addDays(last.effectiveFrom, 1)) : today,
  }));
}
