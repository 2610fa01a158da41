import type { CaseListPage } from '@/lib/usecases/cases/case-list-page';
import type { CaseListQuery } from '@/lib/domain/allocation/cases/case-list';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatWhole } from '@/lib/kernel/format';

/** "12 cases with RSR, OGRS or ROSH missing. Showing 1 to 10." */
export function casesSummary(
  { total, page, model }: CaseListPage,
  { missing, beyond, status }: CaseListQuery,
  perPage: number,
): string {
  const what = beyond
    ? `${countOf(total, 'case')} held beyond grade`
    : missing
      ? `${countOf(total, 'case')} with ${wordsOf(model).inputs.any} missing`
      : `${countOf(total, status === 'ended' ? 'ended case' : status === 'waiting' ? 'waiting case' : 'case')}`;
  if (total <= perPage) return `${what}.`;
  const first = (page - 1) * perPage + 1;
  return `${what}. Showing ${formatWhole(first)} to ${formatWhole(Math.min(total, page * perPage))}.`;
}
