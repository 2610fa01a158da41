import 'server-only';
import { loadWaitingChanges } from '../../../db/queries/cases/load-band-changes';
import { can, mayAnywhere } from '../../domain/access/can';
import { caseNameFor, hidesPart } from '../../domain/access/case-name';
import { firstAppointmentOn, shownAppointment } from '../../domain/allocation/queue/first-appointment';
import { indexOfEstate } from '../../domain/allocation/routing/estate-index';
import { compareQueue } from '../../domain/allocation/queue/order-queue';
import {
  filterQueue,
  type QueueFilter,
  queueOptions,
  type QueueRow,
} from '../../domain/allocation/queue/queue-row';
import type { QueuePage } from './queue-page';
import { BY_URGENCY, type QueueOrder, sortQueue } from '../../domain/allocation/queue/sort-queue';
import type { Route } from '../../domain/allocation/queue/route';
import type { RoutingEstate } from '../../domain/allocation/routing/routing-estate';
import { pendingOf } from '../../domain/banding/changes/pending';
import { shownCase } from '../../domain/banding/bands/shown-case';
import type { CountedWaiting } from '../../domain/metrics/counts/count-waiting';
import { contactOfWaiting } from '../../domain/workload/contact/contact-lists';
import { groupBy } from '../../kernel/collections';
import { err, ok, type Result } from '../../kernel/result';
import { workingDaysBetween } from '../../kernel/working-days';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { loadWaitingForActor, routeWaiting, type WaitingCase } from './parts/load-waiting-cases';

/**
 * The cases that wait for an officer in the actor's part of the estate: by the home LDU, or routed to one of their teams. A case
 * with missing scores is marked and never left out.
 */
export async function viewQueue(
  context: UseCaseContext,
  filter: QueueFilter,
  order: QueueOrder = BY_URGENCY,
): Promise<Result<QueuePage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  const source = await loadFigureSource(context);
  const all = await withPending(context, await toRows(context, source));
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

/** The waiting cases of the actor's part of the estate as they may know them, to be counted: no team is looked for. */
export async function viewCountedWaiting(context: UseCaseContext): Promise<readonly CountedWaiting[]> {
  const { actor } = context;
  const { model, today } = await loadFigureSource(context);
  return (await loadWaitingForActor(context)).map(({ facts, waits, banding, places }) => {
    const name = caseNameFor(actor, facts, { places });
    const shown = shownCase(name, model.ruleSet, { facts, banding });
    return {
      facts: shown.facts,
      appointment: shownAppointment(name, firstAppointmentOn(model, facts, waits, today)),
      contactLists: contactOfWaiting(facts, banding.band, { model, onDate: today }).lists,
    };
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
  const contact = hidesPart(row.name, 'identity') ? { ...row.contact, why: '' } : row.contact;
  return { ...shown, contact, appointment: shownAppointment(row.name, row.appointment) };
}

async function toRows(context: UseCaseContext, source: FigureSource): Promise<QueueRow[]> {
  const waiting = await loadWaitingForActor(context);
  const routed = await routeWaiting(context, waiting);
  const { routing: estate } = await estateOf(context);
  const rows = waiting.flatMap((entry, index) => {
    const item = routed[index];
    return item ? [toRow(context, source, estate, entry, item.route)] : [];
  });
  return rows.sort(compareQueue);
}

function toRow(
  { actor }: UseCaseContext,
  { model, today }: FigureSource,
  estate: RoutingEstate,
  { facts, banding, waits, places }: WaitingCase,
  route: Route,
): QueueRow {
  const thing = { places };
  const name = caseNameFor(actor, facts, thing);
  const band = model.bands.find((entry) => entry.code === banding.band);
  const team = indexOfEstate(estate).teamOf(route.team?.code ?? null);
  const ldu = indexOfEstate(estate).lduOf(route.lduCode);
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
    contact: contactOfWaiting(facts, banding.band, { model, onDate: today }),
    waitWorkingDays:
      facts.orderStart === null ? null : Math.max(0, workingDaysBetween(facts.orderStart, today)),
    mayAllocate: can(actor, 'allocate_case', thing).allowed,
  };
}
