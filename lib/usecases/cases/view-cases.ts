import 'server-only';
import { searchCases } from '../../../db/queries/cases/search-cases';
import { mayAnywhere } from '../../domain/access/can';
import { CASES_A_PAGE, type CaseListQuery } from '../../domain/allocation/cases/case-list';
import { listPart } from '../../kernel/list-part';
import { ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CaseListPage } from './case-list-page';
import { caseRows } from './parts/case-rows';
import { startCaseSearch } from './parts/case-search';
import { endedFound, officersFound } from './parts/found-beside';

/**
 * The cases that the actor may see, searched, filtered, sorted, one page of them: held by their teams, with a home in their part of
 * the estate, waiting for one of their teams, or their own. A restricted name is neither shown, found nor sorted by for those who may
 * not know it.
 */
export async function viewCases(
  context: UseCaseContext,
  query: CaseListQuery,
): Promise<Result<CaseListPage, Problem>> {
  const started = await startCaseSearch(context, query);
  if (!started.ok) return started;
  const { reader, search } = started.value;
  const { actor, store } = context;
  const { found, total } = await searchCases(store.db, store.t, search);
  const any =
    total > 0 || (await searchCases(store.db, store.t, { ...search, ...EVERY_LIVE_CASE })).total > 0;
  return ok({
    ...reader.source,
    rows: await caseRows(reader, found),
    ...listPart(total, query.page, CASES_A_PAGE),
    any,
    officersFound: await officersFound(context, query),
    endedFound: await endedFound(context, search, query, total),
    mayLog: mayAnywhere(actor, 'log_case'),
  });
}

const EVERY_LIVE_CASE = {
  status: 'live',
  crnStart: null,
  words: [],
  setting: null,
  state: null,
  missing: null,
  only: null,
  limit: 1,
  offset: 0,
} as const;
