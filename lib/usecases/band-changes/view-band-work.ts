import 'server-only';
import {
  loadOpenChanges,
  loadOpenItems,
  loadOversightTimes,
  type WorkCase,
} from '../../../db/queries/cases/load-band-work';
import type { CaseReach, ReachContext } from '../../../db/queries/cases/case-reach';
import type { Scope } from '../../domain/access/actor';
import { can, mayAnywhere, type Place, scopesFor, type Thing } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import type { BandWorkPage, ListedChangeCase, WaitingBatch, WaitingEntry } from './band-change-page';
import { toBandChangeLine } from '../../domain/allocation/cases/waiting-changes';
import { drawnOf } from '../../domain/banding/changes/band-batches';
import { asksWords } from '../../domain/banding/changes/change-words';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { bandCase } from '../../domain/banding/bands/band-case';
import { whyItemDone } from '../../domain/banding/changes/grade-item';
import { judgeGrade } from '../../domain/banding/bands/judge-grade';
import { groupBy } from '../../kernel/collections';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { bandingModelOf, holderGrade } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { estateOf, onceARequest } from '../once-a-request';
import { type Deciding, loadDeciding, mayDecideOn } from '../decisions/parts/deciding';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { homesWithin, loadWaitingCases, loadWaitingForActor } from '../queue/parts/load-waiting-cases';
import type { Problem } from '../problem';

/** What changes of band ask of a manager in their part of the estate: approvals, reviews, and cases beyond grade by a rise. */
export async function viewBandWork(context: UseCaseContext): Promise<Result<BandWorkPage, Problem>> {
  if (!mayAnywhere(context.actor, 'approve_band_change'))
    return err({ code: 'not_allowed', detail: 'Only managers decide on changes of band' });
  const source = await loadFigureSource(context);
  const { db, t } = context.store;
  const { reach, among } = await reachOf(context);
  const toCase = caseReader(context, source, among);
  const open = await openChangesOf(context);
  const changes = await listed(
    open.filter((row) => row.change.state !== 'waiting'),
    toCase,
  );
  const items = await listed(await loadOpenItems(db, t, reach, among), toCase);
  const openNow = await openItems(context, source, items);
  return ok({
    ...source,
    ...(await viewWaitingChanges(context, source)),
    drawn: changes.map(({ row, shown }) =>
      shownCase(shown.name, source.model.ruleSet, {
        ...shown,
        ...toBandChangeLine(row.change, source.model.ruleSet),
      }),
    ),
    items: openNow.map(({ row, shown }) => ({ ...shown, item: row.item })),
  });
}

/** Changes that ask something of somebody, of the cases on which the actor decides: of a request once. */
const openChangesOf = onceARequest(async (context: UseCaseContext) => {
  const { db, t } = context.store;
  const { reach, among } = await reachOf(context);
  return loadOpenChanges(db, t, reach, among);
});

/** What waits in the actor's part of the estate, and what came up to them from beside it. */
export async function viewWaitingChanges(
  context: UseCaseContext,
  source: FigureSource,
): Promise<Pick<BandWorkPage, 'waiting' | 'batches'>> {
  const { actor, store } = context;
  const { db, t } = store;
  const [{ reach, among }, deciding] = await Promise.all([reachOf(context), loadDeciding(context)]);
  const toCase = caseReader(context, source, among);
  const mine = await listed(onlyWaiting(await openChangesOf(context)), toCase);
  const known = new Set(mine.map(({ row }) => row.change.id));
  const scopes = regionsOf(reach.scopes, deciding);
  const beside =
    scopes.length === 0
      ? []
      : onlyWaiting(await loadOpenChanges(db, t, { ...reach, scopes, crns: [] }, among));
  const came = beside.flatMap((row) => {
    const places = placesOf(row, deciding);
    if (known.has(row.change.id) || !mayDecideOn(context, deciding, row.change, places)) return [];
    const thing = { places, staffCode: row.holder?.staffCode ?? null, awaitsReader: true };
    return [{ row, shown: toListed(context, source, row, thing) }];
  });
  const entry = (cameUp: boolean) => (found: (typeof mine)[number]) =>
    shownCase(found.shown.name, source.model.ruleSet, {
      ...found.shown,
      ...toBandChangeLine(found.row.change, source.model.ruleSet),
      own: found.row.change.byId === actor.id,
      caseVersion: found.row.facts.version,
      cameUp,
    });
  const all = [...mine.map(entry(false)), ...came.map(entry(true))];
  return {
    waiting: all.filter(({ change }) => change.batchId === null),
    batches: toBatches(all.filter(({ change }) => change.batchId !== null)),
  };
}

/** Where a listed case stands: with its holder, and in the person's LDU; one that waits in the LDU alone. */
function placesOf({ holder, facts: { homeLduCode } }: WorkCase, { estate }: Deciding): readonly Place[] {
  if (holder !== null) return casePlaces(holder, homeLduCode, estate.regionOfLdu);
  if (homeLduCode === null) return [];
  return [{ regionCode: estate.regionOfLdu.get(homeLduCode) ?? null, lduCode: homeLduCode, teamCode: null }];
}

function onlyWaiting<Row extends { readonly change: { readonly state: string } }>(
  rows: readonly Row[],
): Row[] {
  return rows.filter(({ change }) => change.state === 'waiting');
}

function toBatches(entries: readonly WaitingEntry[]): WaitingBatch[] {
  return [...groupBy(entries, ({ change }) => change.batchId ?? '')].map(([id, group]) => {
    const drawn = new Set(drawnOf(group.map(({ change }) => change)).map((change) => change.id));
    return {
      id,
      cause: asksWords(group[0]?.change.asks ?? []),
      own: group.every((one) => one.own),
      entries: group,
      drawn: group.filter(({ change }) => drawn.has(change.id)),
    };
  });
}

/** The regions in which an actor manages a part: what goes up may come to them from all over it. */
function regionsOf(scopes: readonly Scope[], { estate }: Deciding): Scope[] {
  const codes = scopes.flatMap(({ level, code }) => {
    const ldu = level === 'team' ? estate.lduOfTeam.get(code) : level === 'ldu' ? code : undefined;
    const region = ldu === undefined ? undefined : estate.regionOfLdu.get(ldu);
    return region === undefined ? [] : [region];
  });
  return [...new Set(codes)].map((code) => ({ level: 'region', code }));
}

/** The cases on whose changes of band the actor decides. */
export async function reachOf(context: UseCaseContext): Promise<{ reach: CaseReach; among: ReachContext }> {
  const { actor } = context;
  const { routing } = await estateOf(context);
  const ldus = groupBy(routing.ldus, (ldu) => String(ldu.regionCode));
  const ldusOfRegion = new Map([...ldus].map(([code, all]) => [code, all.map((ldu) => ldu.code)]));
  const scopes = scopesFor(actor, 'approve_band_change');
  const everywhere = scopes.some((scope) => scope.level === 'nation');
  const waiting = everywhere || !mayAnywhere(actor, 'view_queue') ? [] : await loadWaitingForActor(context);
  const crns = waiting.map(({ facts }) => facts.crn);
  return { reach: { scopes, ownStaffCode: null, crns }, among: { ldusOfRegion, ended: false } };
}

export type ToCase = (row: WorkCase) => Promise<ListedChangeCase | null>;

/** A case as the list shows it; null where it is not the actor's after all: waiting cases are decided one by one. */
export function caseReader(
  context: UseCaseContext,
  source: FigureSource,
  { ldusOfRegion }: ReachContext,
): ToCase {
  const { actor } = context;
  const regions = new Map<string, string>();
  for (const [region, ldus] of ldusOfRegion) for (const ldu of ldus) regions.set(ldu, region);
  let waiting: Promise<ReadonlyMap<string, Thing>> | null = null;
  return async ({ facts, holder }) => {
    if (holder === null) waiting ??= waitingThings(context);
    const thing: Thing | null =
      holder === null
        ? ((await waiting)?.get(facts.crn) ?? null)
        : { places: casePlaces(holder, facts.homeLduCode, regions), staffCode: holder.staffCode };
    if (thing === null || !can(actor, 'approve_band_change', thing).allowed) return null;
    return toListed(context, source, { facts, holder }, thing);
  };
}

/** Where the waiting cases stand that the actor may decide on, by CRN. */
async function waitingThings(context: UseCaseContext): Promise<ReadonlyMap<string, Thing>> {
  const { routing } = await estateOf(context);
  const scopes = scopesFor(context.actor, 'approve_band_change');
  const waiting = await loadWaitingCases(context, homesWithin(scopes, routing));
  return new Map(waiting.map(({ facts, places }) => [facts.crn, { places, staffCode: null }]));
}

function toListed(
  { actor }: UseCaseContext,
  source: FigureSource,
  { facts, holder }: WorkCase,
  thing: Thing,
): ListedChangeCase {
  return {
    crn: facts.crn,
    name: caseNameFor(actor, facts, thing),
    band: bandCase(facts, bandingModelOf(source.model), source.today).band,
    holder: holder && { staffCode: holder.staffCode, name: formatListName(holder) },
  };
}

async function listed<Row extends WorkCase>(
  rows: readonly Row[],
  toCase: ToCase,
): Promise<{ row: Row; shown: ListedChangeCase }[]> {
  const found: { row: Row; shown: ListedChangeCase }[] = [];
  for (const row of rows) {
    const shown = await toCase(row);
    if (shown !== null) found.push({ row, shown });
  }
  return found;
}

/** The items that still ask for something, as their cases stand now. */
async function openItems<Row extends { row: WorkCase & { item: BandWorkPage['items'][number]['item'] } }>(
  { store }: UseCaseContext,
  { model, today }: FigureSource,
  items: readonly Row[],
): Promise<Row[]> {
  const crns = [...new Set(items.map(({ row }) => row.facts.crn))];
  const oversights = groupBy(await loadOversightTimes(store.db, store.t, crns), (entry) => entry.crn);
  const bandingModel = bandingModelOf(model);
  return items.filter(({ row: { item, facts, holder } }) => {
    const banding = bandCase(facts, bandingModel, today);
    const inDate = (oversights.get(facts.crn) ?? []).filter((entry) => entry.reviewOn >= today);
    return (
      whyItemDone(item, {
        holderStaffCode: holder?.staffCode ?? null,
        verdict:
          holder && judgeGrade(banding, holderGrade(model, holder.grade), bandingModel.ruleSet).verdict,
        oversightAt: inDate.map((entry) => entry.decidedAt),
      }) === null
    );
  });
}
