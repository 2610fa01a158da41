import 'server-only';
import {
  type HomeFilter,
  loadCapacityWaiting,
  type WaitingFacts,
} from '../../../db/queries/queue/load-capacity-waiting';
import { loadWaitingChanges } from '../../../db/queries/cases/load-band-changes';
import { loadRoutingEstate } from '../../../db/queries/estate/load-routing-estate';
import type { Scope } from '../../domain/access/actor';
import { can, covers, mayAnywhere, scopesFor } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import { firstAppointmentOn, shownAppointment } from '../../domain/allocation/queue/first-appointment';
import { compareQueue } from '../../domain/allocation/queue/order-queue';
import {
  filterQueue,
  type QueueFilter,
  type QueuePage,
  queueOptions,
  type QueueRow,
} from '../../domain/allocation/queue/queue-row';
import { BY_URGENCY, type QueueOrder, sortQueue } from '../../domain/allocation/queue/sort-queue';
import type { RoutingEstate } from '../../domain/allocation/queue/routing-estate';
import { type Banding, bandCase } from '../../domain/banding/bands/band-case';
import { pendingOf } from '../../domain/banding/changes/pending';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { groupBy } from '../../kernel/collections';
import { err, ok, type Result } from '../../kernel/result';
import { workingDaysBetween } from '../../kernel/working-days';
import { bandingModelOf } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { type RoutedItem, routeWaitingCases } from './parts/route-waiting-cases';

/**
 * The cases that wait for an officer in the actor's part of the estate: by the home LDU, or routed to one of their teams. A case
 * with missing scores is marked and never left out.
 */
export async function viewQueue(
  context: UseCaseContext,
  filter: QueueFilter,
  order: QueueOrder = BY_URGENCY,
): Promise<Result<QueuePage, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  const source = await loadFigureSource(context);
  const estate = await loadRoutingEstate(store.db, store.t);
  const waiting = await loadCapacityWaiting(
    store.db,
    store.t,
    homesWithin(scopesFor(actor, 'view_queue'), estate),
  );
  const all = await withPending(context, await toRows(context, source, estate, waiting));
  return ok({
    ...source,
    rows: sortQueue(filterQueue(all, filter), order).map((row) => shownWaiting(row, source)),
    total: all.length,
    keys: all.map((row) => `${row.crn}/${row.facts.version}`),
    late: all.filter((row) => row.appointment.late).length,
    detailsMissing: all.filter((row) => row.banding.missing.length > 0 || row.banding.flagsMissing).length,
    options: queueOptions(all, source.model),
    mayAllocate: mayAnywhere(actor, 'allocate_case'),
  });
}

/** The rows with what waits for a second manager on their cases. */
async function withPending({ store }: UseCaseContext, rows: readonly QueueRow[]): Promise<QueueRow[]> {
  const crns = rows.map((row) => row.crn);
  const waiting = groupBy(await loadWaitingChanges(store.db, store.t, crns), (change) => change.crn);
  return rows.map((row) => ({ ...row, pending: pendingOf(waiting.get(row.crn) ?? []) }));
}

/** A waiting case as its reader may know it: once the queue is in order, so that nobody's order differs. */
function shownWaiting(row: QueueRow, { model }: FigureSource): QueueRow {
  const shown = shownCase(row.name, model.ruleSet, row);
  return { ...shown, appointment: shownAppointment(row.name, row.appointment) };
}

async function toRows(
  context: UseCaseContext,
  source: FigureSource,
  estate: RoutingEstate,
  waiting: readonly WaitingFacts[],
): Promise<QueueRow[]> {
  const { actor, store } = context;
  const { model, today } = source;
  const bandingModel = bandingModelOf(model);
  const items = waiting.map(({ facts, lastOfficerLduCode, waits }) => ({
    facts,
    waits,
    routing: { ...facts, lastOfficerLduCode },
    banding: bandCase(facts, bandingModel, today),
  }));
  const routed = await routeWaitingCases({ db: store.db, t: store.t, model, today, estate }, items);
  const rows = items.flatMap(({ facts, banding, waits }, index) => {
    const item = routed[index];
    if (!item || !can(actor, 'view_queue', item).allowed) return [];
    return [toRow(context, source, estate, { facts, banding, waits }, item)];
  });
  return rows.sort(compareQueue);
}

function toRow(
  { actor }: UseCaseContext,
  { model, today }: FigureSource,
  estate: RoutingEstate,
  { facts, banding, waits }: Pick<WaitingFacts, 'facts' | 'waits'> & { readonly banding: Banding },
  { route, places }: RoutedItem,
): QueueRow {
  const thing = { places };
  const name = caseNameFor(actor, facts, thing);
  const band = model.bands.find((entry) => entry.code === banding.band);
  const team = estate.teams.find((entry) => entry.code === route.team?.code);
  const ldu = estate.ldus.find((entry) => entry.code === route.lduCode);
  return {
    crn: facts.crn,
    name,
    facts: name.named ? facts : { ...facts, forename: null, surname: null },
    banding,
    bandRank: band?.rank ?? 0,
    brag: band?.brag ?? null,
    ldu: ldu ? { code: ldu.code, name: ldu.name } : null,
    team: team ? { code: team.code, name: team.name } : null,
    route,
    appointment: firstAppointmentOn(model, facts, waits, today),
    waitWorkingDays:
      facts.orderStart === null ? null : Math.max(0, workingDaysBetween(facts.orderStart, today)),
    mayAllocate: can(actor, 'allocate_case', thing).allowed,
  };
}

/** The homes whose cases may be the actor's: their own LDUs, and those that their teams serve. */
export function homesWithin(scopes: readonly Scope[], { ldus, teams }: RoutingEstate): HomeFilter {
  if (scopes.some((scope) => scope.level === 'nation')) return 'anywhere';
  const regionOf = new Map<string, string>(ldus.map((ldu) => [ldu.code, ldu.regionCode]));
  const inScope = (lduCode: string, teamCode: string | null): boolean =>
    scopes.some((scope) => covers(scope, { regionCode: regionOf.get(lduCode) ?? null, lduCode, teamCode }));
  const own = teams.filter((team) => inScope(team.lduCode, team.code));
  const served = new Set<string>(own.flatMap((team) => [team.lduCode, ...team.serves]));
  return {
    lduCodes: ldus
      .filter((ldu) => inScope(ldu.code, null) || served.has(ldu.code) || served.has(ldu.regionCode))
      .map((ldu) => ldu.code),
  };
}
