import 'server-only';
import type { CaseReach } from '../../../db/queries/cases/case-reach';
import { type CaseSearch, type FoundCase, searchCases } from '../../../db/queries/cases/search-cases';
import { loadSplitsOf } from '../../../db/queries/decisions/load-judging';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { type Action, can, mayAnywhere, type Place, scopesFor } from '../../domain/access/can';
import { type CaseName, caseNameFor, casePlaces } from '../../domain/access/case-name';
import { CASES_A_PAGE, type CaseListQuery, readSearchText } from '../../domain/allocation/cases/case-list';
import type { CaseListPage, CaseListRow } from './case-list-page';
import type { RoutingEstate } from '../../domain/allocation/routing/routing-estate';
import { type BandingModel, bandCase } from '../../domain/banding/bands/band-case';
import { type CaseFacts, NO_OVERSIGHT } from '../../domain/banding/bands/case-facts';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { groupBy } from '../../kernel/collections';
import { type Crn, parseCrn } from '../../kernel/ids';
import { listPart, rowsAsked } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import { bandPlaceOf } from '../../domain/workload/measure/band-place';
import { measureHeldCase } from '../../domain/workload/measure/measure-caseload';
import { bandingModelOf } from '../../domain/workload/model/model';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import type { NotedSplit } from '../../domain/workload/sharing/shared-work';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { type FigureSource, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { endedFound, lastPlacesOf, officersFound } from './parts/found-beside';
import { loadCaseFor } from './parts/load-case';
import { casesBeside, type NamedCase, waitingForActor } from './parts/single-cases';

/**
 * The cases that the actor may see, searched, filtered, sorted, one page of them: held by their teams, with a home in their part of
 * the estate, waiting for one of their teams, or their own. A restricted name is neither shown, found nor sorted by for those who may
 * not know it.
 */
export async function viewCases(
  context: UseCaseContext,
  query: CaseListQuery,
): Promise<Result<CaseListPage, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'view_case') && actor.staffCode === null)
    return err({ code: 'not_allowed', detail: 'Your role shows no cases' });
  const source = await loadFigureSource(context);
  const { routing: estate } = await estateOf(context);
  const single = [
    ...(await waitingForActor(context)),
    ...(await casesBeside(context, source)),
    ...(await caseOfCrn(context, query.text)),
  ];
  const search = await toSearch(context, source, { estate, single, query });
  const { found, total } = await searchCases(store.db, store.t, search);
  const any =
    total > 0 || (await searchCases(store.db, store.t, { ...search, ...EVERY_LIVE_CASE })).total > 0;
  const { db, t } = store;
  const holders = [...new Set(found.flatMap((entry) => entry.holder?.staffCode ?? []))];
  const officers = await loadOfficers(db, t, source.model, { level: 'officers', codes: holders });
  const crns = found.map((entry) => entry.facts.crn);
  const reading: Reading = {
    officers: new Map(officers.map((officer) => [officer.staffCode, officer])),
    splits: await loadSplitsOf(db, t, source.model, crns, source.today),
    context,
    source,
    bandingModel: bandingModelOf(source.model),
    regionOfLdu: new Map(estate.ldus.map((ldu) => [ldu.code, ldu.regionCode])),
    singleNames: new Map(single.map((row) => [row.crn, row.name])),
    lastPlaces: await lastPlacesOf(context, found),
  };
  return ok({
    ...source,
    rows: found
      .map((entry) => toRow(reading, entry))
      .map((row) => shownCase(row.name, source.model.ruleSet, row)),
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

interface Asked {
  readonly estate: RoutingEstate;
  /** Cases that are the actor's one by one: those that wait for them, and the one whose whole CRN was typed. */
  readonly single: readonly NamedCase[];
  readonly query: CaseListQuery;
}

async function toSearch(
  context: UseCaseContext,
  source: FigureSource,
  { estate, single, query }: Asked,
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

interface Reading {
  readonly context: UseCaseContext;
  readonly source: FigureSource;
  readonly bandingModel: BandingModel;
  readonly regionOfLdu: ReadonlyMap<string, string>;
  readonly singleNames: ReadonlyMap<string, CaseName>;
  /** Where cases that ended stood last, by CRN. */
  readonly lastPlaces: ReadonlyMap<string, Place>;
  /** Officers of record of the page, by staff code. */
  readonly officers: ReadonlyMap<string, OfficerRecord>;
  readonly splits: ReadonlyMap<string, NotedSplit>;
}

const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

/** How the case fits its officer, and whoever covers it: as on the officer's page. */
function verdictOf(
  { source: { model, today }, officers, splits }: Reading,
  facts: CaseFacts,
  staffCode: string | null,
): Pick<CaseListRow, 'judgement' | 'held'> {
  const officer = staffCode === null ? undefined : officers.get(staffCode);
  if (officer === undefined) return { judgement: null, held: null };
  const held = {
    staffCode: officer.staffCode,
    allocatedOn: today,
    allocatedHere: false,
    oversight: NO_OVERSIGHT,
  };
  const split = splits.get(facts.crn);
  const measured = measureHeldCase(model, { ...facts, ...held }, officer, today, { split });
  return { judgement: measured.judgement, held: measured.held };
}

function toRow(reading: Reading, { facts, endedOn, holder }: FoundCase): CaseListRow {
  const { actor } = reading.context;
  const { model, today } = reading.source;
  const thing = {
    places: casePlaces(
      holder ?? reading.lastPlaces.get(facts.crn) ?? NOWHERE,
      facts.homeLduCode,
      reading.regionOfLdu,
    ),
    staffCode: holder?.staffCode ?? null,
  };
  const name = reading.singleNames.get(facts.crn) ?? caseNameFor(actor, facts, thing);
  const banding = bandCase(facts, reading.bandingModel, today);
  return {
    crn: facts.crn,
    name,
    facts: name.named ? facts : { ...facts, forename: null, surname: null },
    endedOn,
    banding,
    bandPlace: bandPlaceOf(model, banding.band),
    holder:
      holder === null
        ? null
        : {
            staffCode: holder.staffCode,
            name: formatListName(holder),
            teamName: holder.teamName,
            mayView: can(actor, 'view_officer', { places: [holder], staffCode: holder.staffCode }).allowed,
          },
    ...verdictOf(reading, facts, holder?.staffCode ?? null),
  };
}
