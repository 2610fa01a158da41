import 'server-only';
import type { BandChangeContext } from '../../domain/banding/changes/judge-band-change';
import { judgingWith, loadChangeHolder } from '../band-changes/parts/keep-band-change';
import { loadAreasOf } from '../../../db/queries/estate/load-areas-of';
import { mayAnywhere, scopesFor } from '../../domain/access/can';
import type { CaseFormOptions } from '../../domain/allocation/cases/case-form-options';
import type { CasePage } from './case-page';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import { err, ok, type Result } from '../../kernel/result';
import { bandingModelOf } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { loadEditableCase } from './edit-case';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { loadEndedCase } from './reopen-case';
import { viewCase } from './view-case';

/** What the form of a new case needs. */
export async function viewCaseForm(context: UseCaseContext): Promise<Result<CaseFormOptions, Problem>> {
  if (!mayAnywhere(context.actor, 'log_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators log cases' });
  return ok(await formOptions(context));
}

/** The case as it stands, and what its form needs, for somebody who may change it. */
export async function viewCaseToEdit(
  context: UseCaseContext,
  crn: string,
): Promise<Result<{ page: CasePage; options: CaseFormOptions; judging: BandChangeContext }, Problem>> {
  const editable = await loadEditableCase(context, crn);
  if (!editable.ok) return editable;
  const page = await viewCase(context, crn);
  if (!page.ok) return page;
  const { model, today, facts } = editable.value;
  const holder = await loadChangeHolder(context.store.db, context, model, facts.crn);
  return ok({
    page: page.value,
    options: await formOptions(context),
    judging: judgingWith(model, today, holder),
  });
}

async function formOptions(context: UseCaseContext): Promise<CaseFormOptions> {
  const { store, actor } = context;
  const { model, today, dataAsOf } = await loadFigureSource(context);
  return {
    today,
    dataAsOf,
    modelVersion: { code: model.code, version: model.version },
    bandingModel: bandingModelOf(model),
    brag: Object.fromEntries(model.bands.map((band) => [band.code, band.brag ?? null])),
    gradeNames: Object.fromEntries(model.grades.map((grade) => [grade.code, grade.name])),
    hasTransition: model.cohorts.includes('transition'),
    areas: await loadAreasOf(store.db, store.t, scopesFor(actor, 'log_case')),
  };
}

/** A case that ended, for somebody who may open it again. */
export async function viewCaseToReopen(
  context: UseCaseContext,
  crn: string,
): Promise<Result<CasePage, Problem>> {
  const ended = await loadEndedCase(context, crn);
  if (!ended.ok) return ended;
  if (ended.value.endedOn === null) return err({ code: 'not_allowed', detail: 'This case is open already' });
  return viewCase(context, crn);
}

/** What is on record of a case that ended, for somebody who logs it again and may change it; null where that is not so, or not theirs. */
export async function viewCaseOnRecord(context: UseCaseContext, crn: string): Promise<CaseFacts | null> {
  const ended = await loadEndedCase(context, crn);
  return ended.ok && ended.value.endedOn !== null ? ended.value.facts : null;
}
