import 'server-only';
import {
  type CaseToOrder,
  type OrderPreview,
  type PreviewedOrder,
  startOrderPreview,
} from '../../../domain/allocation/candidates/preview-order';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { groupBy } from '../../../kernel/collections';
import { letOthersThrough } from '../../../machine/let-others-through';
import { factsOfBoth, type Models } from '../../capacity/parts/facts-of-both';
import type { UseCaseContext } from '../../context';
import { caseSourceOf, loadRoutedCases } from '../../queue/parts/load-routed-case';
import { loadWaitingCases } from '../../queue/parts/load-waiting-cases';
import { shortlistLdu } from './load-shortlist';

/** Most waiting cases whose order is previewed. */
const MOST_ORDERS_PREVIEWED = 100;

/** What a draft would make of the order in which officers are offered for the cases that wait today, the longest waiting first. */
export async function previewShortlists(
  context: UseCaseContext,
  source: FigureSource,
  models: Models,
): Promise<OrderPreview> {
  const waiting = await loadWaitingCases(context, 'anywhere');
  const inOrder = [...waiting].sort(
    (a, b) =>
      (a.facts.orderStart ?? '').localeCompare(b.facts.orderStart ?? '') ||
      a.facts.crn.localeCompare(b.facts.crn),
  );
  const looked = inOrder.slice(0, MOST_ORDERS_PREVIEWED).map(({ facts }) => facts.crn);
  const cases: CaseToOrder[] = [];
  for (const routed of (await loadRoutedCases(await caseSourceOf(context, source), looked)).values()) {
    const lduCode = shortlistLdu(routed);
    if (lduCode === null) continue;
    const insideLdus = new Set([lduCode, routed.route.lduCode].filter((code) => code !== null));
    const place = { routedTeamCode: routed.route.team?.code ?? null, insideLdus };
    cases.push({ subject: routed.subject, place, lduCode });
  }
  const orders = await ordersOf(context, source, models, cases);
  return {
    changed: orders.filter((entry) => entry.moved > 0),
    looked: orders.length,
    waiting: waiting.length,
  };
}

/** The orders of the cases, as they come: the officers of one LDU after the other are read, each case beside everybody else. */
async function ordersOf(
  context: UseCaseContext,
  source: FigureSource,
  models: Models,
  cases: readonly CaseToOrder[],
): Promise<readonly PreviewedOrder[]> {
  const orders = new Map<CaseToOrder, PreviewedOrder>();
  for (const [code, ofLdu] of groupBy(cases, (entry) => entry.lduCode)) {
    const { before, after } = await factsOfBoth(context, source, models, { level: 'ldu', code });
    const orderOf = startOrderPreview(before, after, source.today);
    for (const entry of ofLdu) {
      orders.set(entry, orderOf(entry));
      await letOthersThrough();
    }
  }
  return cases.flatMap((entry) => orders.get(entry) ?? []);
}
