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
import { chunked } from '../../../db/queries/kit/chunked';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import { cameFrom } from '../../domain/allocation/decisions/came-from';
import {
  DECISIONS_A_PAGE,
  type DecisionQuery,
  DECISION_HEAD,
  decisionCells,
  decisionFilterWords,
  type DecisionRow,
  exceptionsOf,
} from '../../domain/allocation/decisions/decision-list';
import type { DecisionListPage, OverridePage } from './decision-list-page';
import { countOverrides } from '../../domain/allocation/decisions/override-analytics';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { groupBy } from '../../kernel/collections';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { type LongFile, plainFileName } from '../../kernel/text/sheet';
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

/** Decisions are written to a file so many at a time. */
const DECISIONS_AT_A_TIME = 500;

interface Started {
  readonly source: FigureSource;
  readonly since: IsoDate;
  readonly places: readonly TeamPlace[];
  readonly search: DecisionSearch;
}

interface Found extends Started {
  readonly decisions: readonly StoredDecision[];
  /** Set where there may be more than were read. */
  readonly mostRead: number | null;
}

/** Who allocated what to whom, when and why, in the reader's part of the estate: everyone's decisions, the newest first. */
export async function viewDecisions(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<DecisionListPage, Problem>> {
  const found = await findDecisions(context, query);
  if (!found.ok) return found;
  const { source, since, places, search, decisions, mostRead } = found.value;
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
    mostRead,
    teams: teamsOf(context, places),
    allocates: mayAnywhere(context.actor, 'allocate_case'),
  });
}

/** Every decision that the query finds, as a file: however many, in parts. */
export async function exportDecisions(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<LongFile, Problem>> {
  const started = await startSearch(context, query);
  if (!started.ok) return started;
  const { source, places, search } = started.value;
  async function* rows(): AsyncGenerator<CsvCell[][]> {
    for await (const decisions of everyDecision(context, search, query))
      for (const some of chunked(decisions, DECISIONS_AT_A_TIME))
        yield (await toRows(context, source, places, some)).map(decisionCells);
  }
  return ok({
    name: plainFileName('allocations', source.today),
    sheets: [
      {
        title: 'allocations',
        heading: [`${OFFICIAL_MARKING}. History of allocations. ${decisionFilterWords(query)}`],
        head: DECISION_HEAD,
        parts: rows(),
      },
    ],
  });
}

/** Which reasons were given and what was overridden, by team and by month. */
export async function viewOverrides(
  context: UseCaseContext,
  query: DecisionQuery,
): Promise<Result<OverridePage, Problem>> {
  const found = await findDecisions(context, query);
  if (!found.ok) return found;
  const { source, since, places, decisions, mostRead } = found.value;
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
    mostRead,
    teams: teamsOf(context, places),
    allocates: mayAnywhere(context.actor, 'allocate_case'),
  });
}

async function startSearch(context: UseCaseContext, query: DecisionQuery): Promise<Result<Started, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no allocations' });
  const source = await loadFigureSource(context);
  const { places } = await estateOf(context);
  const since = addDays(source.today, -query.days);
  const { teamCode, kind, reasonCode } = query;
  const scopes = scopesFor(actor, 'view_queue');
  const search = { scopes, ldusOfRegion: ldusByRegion(places), since, teamCode, kind, reasonCode };
  return ok({ source, since, places, search });
}

/** The newest decisions that the query finds, as many as are read at once. */
async function findDecisions(context: UseCaseContext, query: DecisionQuery): Promise<Result<Found, Problem>> {
  const started = await startSearch(context, query);
  if (!started.ok) return started;
  const loaded = await loadDecisions(context.store, started.value.search);
  return ok({
    ...started.value,
    decisions: loaded.filter(isAsked(query)),
    mostRead: loaded.length >= MOST_DECISIONS ? MOST_DECISIONS : null,
  });
}

/** Every decision that the query finds, the newest first, part by part. */
async function* everyDecision(
  { store }: UseCaseContext,
  search: DecisionSearch,
  query: DecisionQuery,
): AsyncGenerator<readonly StoredDecision[]> {
  let after: StoredDecision | null = null;
  do {
    const loaded: readonly StoredDecision[] = await loadDecisions(store, search, after);
    yield loaded.filter(isAsked(query));
    after = loaded.length < MOST_DECISIONS ? null : (loaded.at(-1) ?? null);
  } while (after !== null);
}

/** Whether a decision is out of the ordinary in the way that is asked for: what else is asked, the database has answered. */
function isAsked({ exception }: DecisionQuery): (decision: StoredDecision) => boolean {
  return ({ brief }) => {
    if (exception === null) return true;
    const exceptions = brief === null ? [] : exceptionsOf(brief);
    return exception === 'any' ? exceptions.length > 0 : exceptions.includes(exception);
  };
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
