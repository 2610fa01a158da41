import 'server-only';
import { loadFound, searchCrns } from '../../../../db/queries/cases/search-cases';
import { chunked } from '../../../../db/queries/kit/chunked';
import type { CaseListQuery } from '../../../domain/allocation/cases/case-list';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { CaseListRow } from '../case-list-page';
import { caseRows } from './case-rows';
import { startCaseSearch } from './case-search';

/** So many cases are read, judged and written at a time. */
const CASES_AT_A_TIME = 500;

export interface EveryCase extends FigureSource {
  readonly parts: AsyncIterable<readonly CaseListRow[]>;
}

/** All cases that a search finds, whatever page it asks for, in the order of the screen and in parts, each as its reader may see it. */
export async function readEveryCase(
  context: UseCaseContext,
  query: CaseListQuery,
): Promise<Result<EveryCase, Problem>> {
  const started = await startCaseSearch(context, query);
  if (!started.ok) return started;
  const { reader, search } = started.value;
  const { db, t } = context.store;
  const crns = await searchCrns(db, t, search);
  async function* parts(): AsyncGenerator<CaseListRow[]> {
    for (const some of chunked(crns, CASES_AT_A_TIME))
      yield await caseRows(reader, await loadFound(db, t, search, some));
  }
  return ok({ ...reader.source, parts: parts() });
}
