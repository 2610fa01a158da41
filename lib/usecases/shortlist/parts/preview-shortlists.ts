import 'server-only';
import {
  type CaseToOrder,
  type OrderPreview,
  previewOrder,
} from '../../../domain/allocation/candidates/preview-order';
import type { ModelFacts } from '../../../domain/metrics/preview/preview-model';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
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
  before: ModelFacts,
  after: ModelFacts,
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
  const orders = previewOrder(before, after, cases, source.today);
  return {
    changed: orders.filter((entry) => entry.moved > 0),
    looked: orders.length,
    waiting: waiting.length,
  };
}
