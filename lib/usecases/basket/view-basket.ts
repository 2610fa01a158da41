import 'server-only';
import { loadBeside } from '../../../db/queries/cases/load-ending-beside';
import { loadBasket } from '../../../db/queries/queue/load-basket';
import type { Actor } from '../../domain/access/actor';
import { mayAnywhere } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import type { Basket, BasketItem } from '../../domain/allocation/basket/basket';
import { reviewHint } from '../../domain/allocation/decisions/review-hint';
import type { BasketLine, BasketPage } from './basket-page';
import { toBasketChosen, toBasketShortlist, toBasketSide } from './parts/to-basket-line';
import { leavesRoute } from '../../domain/allocation/decisions/decide-allocation';
import { firstAppointmentOn, shownAppointment } from '../../domain/allocation/queue/first-appointment';
import type { LaidCase } from '../../domain/allocation/basket/lay-basket';
import type { EndingBeside } from '../../domain/allocation/moves/ending-beside';
import { figuresOf, listNameOf } from '../../domain/workload/summary/officer-summary';
import { toWeighedCase } from '../../domain/workload/measure/weigh-case';
import { caseLine } from '../../domain/workload/measure/measure-officer';
import { formatInstant } from '../../kernel/format';
import { type Crn, parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { type LaidItems, loadLaidBasket, type ReadItem } from './parts/load-basket';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCases, type RoutedCase } from '../queue/parts/load-routed-case';
import type { Problem } from '../problem';
import { loadOtherNames, type OtherNames } from '../sharing/parts/name-others';

/** The actor's basket: each case with who could hold it after those before it, and what the whole does to officers and teams. */
export async function viewBasket(context: UseCaseContext): Promise<Result<BasketPage, Problem>> {
  if (!mayAnywhere(context.actor, 'allocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators allocate cases' });
  const read = await loadLaidBasket(context);
  const { basket, laid, model, today, dataAsOf } = read;
  const crns = read.items.flatMap((entry) => (entry.kind === 'open' ? [entry.routed.subject.facts.crn] : []));
  const beside = await loadBeside(context.store.db, context.store.t, crns, today);
  const gone = read.items.flatMap((entry) => (entry.kind === 'gone' ? [entry.item.crn] : []));
  const names = await loadOtherNames(context, [], gone);
  let next = 0;
  const lines = read.items.map((entry): BasketLine => {
    const { item } = entry;
    if (entry.kind === 'gone')
      return { kind: 'gone', item, crn: item.crn, name: names.case(item.crn, []).name, why: entry.why };
    const laidCase = laid.cases[next];
    next += 1;
    if (!laidCase) throw new Error('A case of the basket was not laid');
    return toLine(context, read, entry, { laidCase, beside: ofCase(beside, entry.routed.subject.facts.crn) });
  });
  return ok({
    model,
    today,
    dataAsOf,
    version: basket.version,
    changedAt: basket.changedAt === null ? null : formatInstant(new Date(basket.changedAt)),
    lines,
    officers: laid.officers.map((side) => toBasketSide(side, model.thresholds)),
    teams: laid.teams.map((side) => toBasketSide(side, model.thresholds)),
    standing: standingOf(read),
    done: basket.items.filter((item) => item.result?.status === 'allocated').length,
  });
}

/** Everybody whom one of the cases may go to, each once. */
function standingOf({ items, model }: LaidItems): BasketPage['standing'] {
  const summaries = new Map(
    items.flatMap((entry) =>
      entry.kind === 'open'
        ? entry.reach.summaries.map((summary) => [summary.officer.staffCode, summary] as const)
        : [],
    ),
  );
  return [...summaries.values()].map((summary) => {
    const { pointsUsedHundredths, pointsAvailable } = figuresOf(model, summary);
    return {
      staffCode: summary.officer.staffCode,
      name: listNameOf(summary),
      pointsUsedHundredths,
      pointsAvailable,
    };
  });
}

function toLine(
  { actor }: UseCaseContext,
  { model, today }: LaidItems,
  { item, routed, reach }: Extract<ReadItem, { kind: 'open' }>,
  { laidCase, beside }: { readonly laidCase: LaidCase; readonly beside: EndingBeside },
): BasketLine {
  const { subject, route, estate, thing } = routed;
  const { facts, banding } = subject;
  const { chosen } = laidCase;
  const name = caseNameFor(actor, facts, thing);
  const leaves =
    chosen !== null && leavesRoute({ route, insideLdus: reach.place.insideLdus }, chosen) !== null;
  return {
    kind: 'open',
    item,
    crn: facts.crn,
    version: facts.version,
    name,
    band: banding.band,
    bandRank: model.bands.find((band) => band.code === banding.band)?.rank ?? 0,
    provisional: banding.provisional,
    appointment: shownAppointment(name, firstAppointmentOn(model, facts, routed.found.waits, today)),
    teamName: estate.teams.find((team) => team.code === route.team?.code)?.name ?? null,
    reviewHint: chosen === null ? '' : reviewHint(chosen.reviewDays, today),
    ...toBasketShortlist(model, laidCase, route.team?.code ?? null),
    pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
    beside,
    chosen:
      chosen === null
        ? null
        : toBasketChosen(chosen, { leavesRoute: leaves, crn: facts.crn, beside }, model.thresholds),
  };
}

function ofCase({ covers, shares }: EndingBeside, crn: Crn): EndingBeside {
  return {
    covers: covers.filter((entry) => entry.crn === crn),
    shares: shares.filter((entry) => entry.crn === crn),
  };
}

/** What the last commit of the basket did, case by case. */
export interface BasketResults extends FigureSource {
  readonly results: readonly {
    readonly crn: string;
    readonly name: string;
    readonly result: NonNullable<BasketItem['result']>;
  }[];
  /** Cases that are in the basket still. */
  readonly left: number;
}

/** The results of the last commit; they stay until the next one. */
export async function viewBasketResults(context: UseCaseContext): Promise<Result<BasketResults, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'allocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators allocate cases' });
  const source = await loadFigureSource(context);
  const basket: Basket = await loadBasket(store.db, store.t, actor.id);
  const decided = basket.items.flatMap(({ crn, result }) => (result === undefined ? [] : [{ crn, result }]));
  const crns = decided.flatMap(({ crn }) => parseCrn(crn) ?? []);
  const routed = await loadRoutedCases(await caseSourceOf(context, source), crns);
  const others = await loadOtherNames(
    context,
    [],
    crns.filter((crn) => !routed.has(crn)),
  );
  const results = decided.map(({ crn, result }) => ({
    crn,
    name: nameOf(actor, { routed, others }, crn),
    result,
  }));
  return ok({
    ...source,
    results,
    left: basket.items.filter((item) => item.result?.status !== 'allocated').length,
  });
}

/** Of a case that has ended since, too. */
function nameOf(
  actor: Actor,
  { routed, others }: { readonly routed: ReadonlyMap<Crn, RoutedCase>; readonly others: OtherNames },
  crnText: string,
): string {
  const crn = parseCrn(crnText);
  const found = crn === null ? undefined : routed.get(crn);
  if (found !== undefined) return caseNameFor(actor, found.subject.facts, found.thing).text;
  const { name } = others.case(crnText, []);
  return name.named ? name.text : crnText;
}
