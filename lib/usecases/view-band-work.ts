import 'server-only';
import {
  loadOpenChanges,
  loadOpenItems,
  loadOversightTimes,
  type WorkCase,
} from '../../db/queries/load-band-work';
import type { CaseReach, ReachContext } from '../../db/queries/case-reach';
import { loadRoutingEstate } from '../../db/queries/load-routing-estate';
import { can, mayAnywhere, scopesFor, type Thing } from '../access/can';
import { caseNameFor, casePlaces } from '../access/case-name';
import { type BandWorkPage, type ListedChangeCase, toBandChangeLine } from '../allocation/band-change-page';
import { bandCase } from '../banding/band-case';
import { whyItemDone } from '../banding/grade-item';
import { judgeGrade } from '../banding/judge-grade';
import { groupBy } from '../kernel/collections';
import { formatListName } from '../kernel/format';
import { err, ok, type Result } from '../kernel/result';
import { bandingModelOf, holderGrade } from '../workload/model';
import type { UseCaseContext } from './context';
import { type FigureSource, loadFigureSource } from './load-measured';
import { loadRoutedCase } from './load-routed-case';
import type { Problem } from './problem';
import { viewQueue } from './view-queue';

/** What changes of band ask of a manager in their part of the estate: approvals, reviews, and cases beyond grade by a rise. */
export async function viewBandWork(context: UseCaseContext): Promise<Result<BandWorkPage, Problem>> {
  if (!mayAnywhere(context.actor, 'approve_band_change'))
    return err({ code: 'not_allowed', detail: 'Only managers decide on changes of band' });
  const source = await loadFigureSource(context);
  const { db, t } = context.store;
  const { reach, among } = await reachOf(context);
  const toCase = caseReader(context, source, among);
  const changes = await listed(await loadOpenChanges(db, t, reach, among), toCase);
  const items = await listed(await loadOpenItems(db, t, reach, among), toCase);
  const open = await openItems(context, source, items);
  return ok({
    ...source,
    waiting: changes
      .filter(({ row }) => row.change.state === 'waiting')
      .map(({ row, shown }) => ({
        ...shown,
        ...toBandChangeLine(row.change),
        own: row.change.byId === context.actor.id,
      })),
    drawn: changes
      .filter(({ row }) => row.change.state !== 'waiting')
      .map(({ row, shown }) => ({ ...shown, ...toBandChangeLine(row.change) })),
    items: open.map(({ row, shown }) => ({ ...shown, item: row.item })),
  });
}

/** The cases on whose changes of band the actor decides. */
export async function reachOf(context: UseCaseContext): Promise<{ reach: CaseReach; among: ReachContext }> {
  const { actor, store } = context;
  const estate = await loadRoutingEstate(store.db, store.t);
  const ldus = groupBy(estate.ldus, (ldu) => String(ldu.regionCode));
  const ldusOfRegion = new Map([...ldus].map(([code, all]) => [code, all.map((ldu) => ldu.code)]));
  const scopes = scopesFor(actor, 'approve_band_change');
  const queue = scopes.some((scope) => scope.level === 'nation')
    ? null
    : await viewQueue(context, { ldu: null, team: null, band: null });
  const crns = queue?.ok ? queue.value.rows.map((row) => row.crn) : [];
  return { reach: { scopes, ownStaffCode: null, crns }, among: { ldusOfRegion, ended: false } };
}

export type ToCase = (row: WorkCase) => Promise<ListedChangeCase | null>;

/** A case as the list shows it; null where it is not the actor's after all: waiting cases are decided one by one. */
export function caseReader(context: UseCaseContext, source: FigureSource, { ldusOfRegion }: ReachContext): ToCase {
  const { actor, store } = context;
  const regions = new Map<string, string>();
  for (const [region, ldus] of ldusOfRegion) for (const ldu of ldus) regions.set(ldu, region);
  return async ({ facts, holder }) => {
    const thing: Thing | null =
      holder === null
        ? ((await loadRoutedCase({ db: store.db, t: store.t, ...source }, facts.crn))?.thing ?? null)
        : { places: casePlaces(holder, facts.homeLduCode, regions), staffCode: holder.staffCode };
    if (thing === null || !can(actor, 'approve_band_change', thing).allowed) return null;
    return {
      crn: facts.crn,
      name: caseNameFor(actor, facts, thing),
      band: bandCase(facts, bandingModelOf(source.model), source.today).band,
      holder: holder && { staffCode: holder.staffCode, name: formatListName(holder) },
    };
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
