import 'server-only';
import type { CaseReach } from '../../../../db/queries/cases/case-reach';
import type { CaseSearch } from '../../../../db/queries/cases/search-cases';
import { type Action, mayAnywhere, scopesFor } from '../../../domain/access/can';
import { CASES_A_PAGE, type CaseListQuery, readSearchText } from '../../../domain/allocation/cases/case-list';
import { groupBy } from '../../../kernel/collections';
import { type Crn, parseCrn } from '../../../kernel/ids';
import { rowsAsked } from '../../../kernel/list-part';
import { err, ok, type Result } from '../../../kernel/result';
import { type FigureSource, loadFigureSource, loadMeasured } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';
import type { Problem } from '../../problem';
import type { CasesReader } from './case-rows';
import { loadCaseFor } from './load-case';
import { casesBeside, type NamedCase, waitingForActor } from './single-cases';

/** What somebody's list of cases is read by, and what is searched for: what they may not see is not found. */
export async function startCaseSearch(
  context: UseCaseContext,
  query: CaseListQuery,
): Promise<Result<{ readonly reader: CasesReader; readonly search: CaseSearch }, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_case') && actor.staffCode === null)
    return err({ code: 'not_allowed', detail: 'Your role shows no cases' });
  const source = await loadFigureSource(context);
  const { routing: estate } = await estateOf(context);
  const single = [
    ...(await waitingForActor(context)),
    ...(await casesBeside(context, source)),
    ...(await caseOfCrn(context, query.text)),
  ];
  const reader = { context, source, estate, single };
  return ok({ reader, search: await toSearch(reader, query) });
}

async function toSearch(
  { context, source, estate, single }: CasesReader,
  query: CaseListQuery,
): Promise<CaseSearch> {
  const { actor } = context;
  const { model } = source;
  const reach = (action: Action, crns: readonly Crn[]): CaseReach => ({
    scopes: scopesFor(actor, action),
    ownStaffCode: actor.staffCode,
    crns,
  });
  const named = single.filter((row) => row.name.named || !row.name.restricted);
  return {
    visible: reach(
      'view_case',
      single.map((row) => row.crn),
    ),
    restrictedNames: reach(
      'view_restricted_name',
      named.map((row) => row.crn),
    ),
    ldusOfRegion: new Map(
      [...groupBy(estate.ldus, (ldu): string => ldu.regionCode)].map(([region, ldus]) => [
        region,
        ldus.map((ldu) => ldu.code),
      ]),
    ),
    ...readSearchText(query.text),
    status: query.beyond ? 'held' : query.status,
    setting: query.setting,
    state: query.state,
    missing: query.missing
      ? { bandCodes: model.bandSource === 'imported' ? model.bands.map((band) => band.code) : null }
      : null,
    only: query.beyond ? await heldBeyondGrade(context, source) : null,
    sort: query.sort,
    today: source.today,
    descending: query.descending,
    ...rowsAsked(query.page, CASES_A_PAGE),
  };
}

/** The case of a whole CRN, where the actor may see it by its page: a unit that serves others has cases beyond its own estate. */
async function caseOfCrn(context: UseCaseContext, text: string): Promise<NamedCase[]> {
  if (parseCrn(text) === null) return [];
  const found = await loadCaseFor(context, text);
  return found.ok ? [{ crn: found.value.facts.crn, name: found.value.name }] : [];
}

/** Cases that an officer within the actor's reach holds beyond grade. */
async function heldBeyondGrade(context: UseCaseContext, source: FigureSource): Promise<Crn[]> {
  const measured = await loadMeasured(context, source, 'view_case', { level: 'nation', code: '' });
  return measured.flatMap((officer) =>
    officer.cases
      .filter((entry) => entry.judgement.verdict === 'not_allowed')
      .map((entry) => entry.facts.crn),
  );
}
