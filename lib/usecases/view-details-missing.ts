import 'server-only';
import { ALL_CASES, type CaseListPage } from '../allocation/case-list';
import { mayAnywhere } from '../access/can';
import { err, type Result } from '../kernel/result';
import type { UseCaseContext } from './context';
import type { Problem } from './problem';
import { viewCases } from './view-cases';

export interface DetailsMissingPage extends CaseListPage {
  /** Whether the reader may mend what is missing anywhere. */
  readonly mayMend: boolean;
}

/** Waiting and held cases of the actor's part of the estate whose band rests on something that is not recorded, a page of them. */
export async function viewDetailsMissing(
  context: UseCaseContext,
  page: number,
): Promise<Result<DetailsMissingPage, Problem>> {
  if (!mayAnywhere(context.actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  const found = await viewCases(context, { ...ALL_CASES, missing: true, page });
  return found.ok
    ? { ok: true, value: { ...found.value, mayMend: mayAnywhere(context.actor, 'edit_case') } }
    : found;
}
