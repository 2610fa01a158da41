import type { CaseListPage } from '@/lib/usecases/cases/case-list-page';
import type { CaseListQuery } from '@/lib/domain/allocation/cases/case-list';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatWhole } from '@/lib/kernel/format';

/** "12 cases with RSR, OGRS or ROSH missing. Showing 1 to 10." */
export function casesSummary(
  { total, first, last, model }: CaseListPage,
  { missing, beyond, status }: CaseListQuery,
): string {
  const what = beyond
    ? `${countOf(total, 'case')} held beyond grade`
    : missing
      ? `${countOf(total, 'case')} with ${wordsOf(model).inputs.any} missing`
      : `${countOf(total, status === 'ended' ? 'ended case' : status === 'waiting' ? 'waiting case' : 'case')}`;
  return last - first + 1 >= total
    ? `${what}.`
    : `${what}. Showing ${formatWhole(first)} to ${formatWhole(last)}.`;
}
