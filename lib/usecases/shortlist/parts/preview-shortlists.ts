import 'server-only';
import { loadCapacityWaiting } from '../../../../db/queries/queue/load-capacity-waiting';
import {
  type CaseToOrder,
  type OrderPreview,
  previewOrder,
} from '../../../domain/allocation/candidates/preview-order';
import type { ModelFacts } from '../../../domain/metrics/preview/preview-model';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { UseCaseContext } from '../../context';
import { loadRoutedCase } from '../../queue/parts/load-routed-case';
import { shortlistLdu } from './load-shortlist';

/** Most waiting cases whose order is previewed. */
const MOST_ORDERS_PREVIEWED = 100;

/** What a draft would make of the order in which officers are offered for the cases that wait today, the longest waiting first. */
export async function previewShortlists(
  { store }: UseCaseContext,
  source: FigureSource,
  before: ModelFacts,
  after: ModelFacts,
): Promise<OrderPreview> {
  const waiting = await loadCapacityWaiting(store.db, store.t, 'anywhere');
  const inOrder = [...waiting].sort(
    (a, b) =>
      (a.facts.orderStart ?? '').localeCompare(b.facts.orderStart ?? '') ||
      a.facts.crn.localeCompare(b.facts.crn),
  );
  const cases: CaseToOrder[] = [];
  for (const { facts } of inOrder.slice(0, MOST_ORDERS_PREVIEWED)) {
    const routed = await loadRoutedCase({ db: store.db, t: store.t, ...source }, facts.crn);
    const lduCode = routed === null ? null : shortlistLdu(routed);
    if (routed === null || lduCode === null) continue;
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
