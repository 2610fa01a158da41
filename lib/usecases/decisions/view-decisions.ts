import 'server-only';
import {
  countDecisions,
  type DecisionSearch,
  loadDecisions,
  MOST_DECISIONS,
  type StoredDecision,
} from '../../../db/queries/decisions/load-decisions';
import { loadCaseSteps } from '../../../db/queries/officers/load-officer-moves';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import { cameFrom } from '../../domain/allocation/decisions/came-from';
import {
  DECISIONS_A_PAGE,
  type DecisionQuery,
  type DecisionRow,
  exceptionsOf,
  toDecisionCsv,
} from '../../domain/allocation/decisions/decision-list';
import type { DecisionListPage, OverridePage } from './decision-list-page';
import { countOverrides } from '../../domain/allocation/decisions/override-analytics';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { groupBy } from '../../kernel/collections';
import type { CsvCell } from '../../kernel/text/csv';
import { addDays, type IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { asLduCode } from '../../kernel/ids';
import { listPart, rowsAsked } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import { type UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { mayStillUndo } from './undo-decision';
import { compareNames } from '../../kernel/text/fold-name';

interface Found {
  readonly source: FigureSource;
  readonly since: IsoDate;
  readonly places: readonly TeamPlace[];
  readonly search: DecisionSearch;
  readonly decisions: readonly StoredDecision[];
}

/** Who allocated what to whom, when and why, in the reader's part of the estate: everyone's decisions, the newest first. */
export async function viewDecisions(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<DecisionListPage, Problem>> {
  const found = await findDecisions(context, query);
  if (!found.ok) return found;
  const { source, since, places, search, decisions } = found.value;
  const { db, t, dialect } = context.store;
  const { offset, limit } = rowsAsked(query.page, DECISIONS_A_PAGE);
  const everything = { ...search, teamCode: null, kind: null, reasonCode: null };
  const total = decisions.length;
  return ok({
    ...source,
    query,
    since,
    rows: await toRows(context, source, places, decisions.slice(offset, offset + limit)),
    ...listPart(total, query.page, DECISIONS_A_PAGE),
    any: total > 0 || (await countDecisions({ db, t, dialect }, everything)) > 0,
    mostRead: total >= MOST_DECISIONS ? MOST_DECISIONS : null,
    teams: teamsOf(context, places),
    allocates: mayAnywhere(context.actor, 'allocate_case'),
  });
}

/** Every decision that the query finds, for a file. */
export async function viewDecisionFile(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<{ readonly fileName: string; readonly rows: CsvCell[][] }, Problem>> {
  const found = await findDecisions(context, query);
  if (!found.ok) return found;
  const { source, places, decisions } = found.value;
  const rows = toDecisionCsv(await toRows(context, source, places, decisions), query);
  return ok({ fileName: `allocations-${source.today}.csv`, rows });
}

/** Which reasons were given and what was overridden, by team and by month. */
export async function viewOverrides(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<OverridePage, Problem>> {
  const found = await findDecisions(context, query);
  if (!found.ok) return found;
  const { source, since, places, decisions } = found.value;
  // What was undone, and cases that were logged in error, say nothing of how people are chosen.
  const standing = decisions.filter(
    (entry) => entry.undoneAt === null && entry.endReason !== 'logged_in_error',
  );
  const counted = standing.map((entry) => ({
    ...entry,
    team: { code: entry.teamCode, name: entry.teamName },
  }));
  return ok({
    ...source,
    since,
    query,
    analytics: countOverrides(counted),
    teams: teamsOf(context, places),
    allocates: mayAnywhere(context.actor, 'allocate_case'),
  });
}

async function findDecisions(context: UseCaseContext, query: DecisionQuery): Promise<Result<Found, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no allocations' });
  const source = await loadFigureSource(context);
  const { places } = await estateOf(context);
  const since = addDays(source.today, -query.days);
  const { teamCode, kind, reasonCode, exception } = query;
  const ldusOfRegion = ldusByRegion(places);
  const search: DecisionSearch = {
    scopes: scopesFor(actor, 'view_queue'),
    ldusOfRegion,
    since,
    teamCode,
    kind,
    reasonCode,
  };
  const loaded = await loadDecisions(store, search);
  const decisions = loaded.filter(({ brief }) => {
    if (exception === null) return true;
    const exceptions = brief === null ? [] : exceptionsOf(brief);
    return exception === 'any' ? exceptions.length > 0 : exceptions.includes(exception);
  });
  return ok({ source, since, places, search, decisions });
}

function ldusByRegion(places: readonly TeamPlace[]): DecisionSearch['ldusOfRegion'] {
  const grouped = groupBy(places, (place) => String(place.regionCode));
  return new Map(
    [...grouped].map(([region, own]) => [region, [...new Set(own.map((place) => asLduCode(place.lduCode)))]]),
  );
}

/** The teams of the reader's part of the estate, by name, for the filter. */
function teamsOf({ actor }: UseCaseContext, places: readonly TeamPlace[]): DecisionListPage['teams'] {
  return places
    .filter((place) => can(actor, 'view_queue', { places: [place] }).allowed)
    .map((place) => ({ code: place.teamCode, name: `${place.teamName}, ${place.lduName}` }))
    .sort((a, b) => compareNames(a.name, b.name));
}

async function toRows(
  context: UseCaseContext,
  { model }: FigureSource,
  places: readonly TeamPlace[],
  decisions: readonly StoredDecision[],
): Promise<DecisionRow[]> {
  const { actor, store } = context;
  const crns = [...new Set(decisions.map((entry) => entry.crn))];
  const steps = groupBy(await loadCaseSteps(store.db, store.t, crns), (step) => step.crn);
  const before = new Map(
    decisions.map((entry) => {
      const own = steps.get(entry.crn) ?? [];
      return [entry.id, cameFrom(own, entry.id)?.staffCode ?? null];
    }),
  );
  const givers = [...before.values()].filter((code) => code !== null);
  const names = await loadOfficerNames(store.db, store.t, givers);
  const nameOf = new Map(names.map((name) => [name.staffCode, formatListName(name)]));
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  return decisions.map((entry): DecisionRow => {
    const giver = before.get(entry.id) ?? null;
    const facts = {
      surname: entry.caseSurname,
      forename: entry.caseForename,
      restricted: entry.restricted,
    };
    const name = caseNameFor(actor, facts, {
      places: casePlaces(entry, entry.homeLduCode, regionOfLdu),
      staffCode: entry.staffCode,
    });
    return shownCase(name, model.ruleSet, {
      id: entry.id,
      crn: entry.crn,
      name,
      kind: entry.kind,
      decidedAt: entry.decidedAt,
      decidedByName: entry.decidedByName,
      from: giver === null ? null : (nameOf.get(giver) ?? giver),
      to: {
        staffCode: entry.staffCode,
        name: formatListName(entry),
        mayView: can(actor, 'view_officer', { places: [entry], staffCode: entry.staffCode }).allowed,
      },
      team: { code: entry.teamCode, name: entry.teamName },
      reasonCode: entry.reasonCode,
      reasonText: entry.reasonText,
      modelVersion: entry.brief?.modelVersion ?? null,
      exceptions: entry.brief === null ? [] : exceptionsOf(entry.brief),
      offered: entry.brief?.offered ?? null,
      undoneAt: entry.undoneAt,
      undoneBy: entry.undoneByName,
      mayUndo: entry.endedOn === null && mayStillUndo(context, entry),
    });
  });
}
