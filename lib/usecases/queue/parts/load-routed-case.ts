import 'server-only';
import { type CaseToAllocate, loadCasesToAllocate } from '../../../../db/queries/queue/load-case-to-allocate';
import { loadRoutingEstate } from '../../../../db/queries/estate/load-routing-estate';
import type { Actor } from '../../../domain/access/actor';
import { can, type Thing } from '../../../domain/access/can';
import type { AllocationSubject } from '../../../domain/allocation/candidates/assess-officer';
import type { Route } from '../../../domain/allocation/queue/route';
import type { RecordedOffer } from '../../../domain/allocation/queue/womens-answer';
import { withRecordedOffer } from '../../../domain/allocation/queue/womens-offer';
import type { RoutingEstate } from '../../../domain/allocation/routing/routing-estate';
import { type Banding, bandCase } from '../../../domain/banding/bands/band-case';
import type { Crn } from '../../../kernel/ids';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import type { MeasureSource } from '../../figures/measure-teams';
import { estateOf } from '../../once-a-request';
import { type RoutedItem, routeCases } from './route-cases';

/** Where a case is read: the database outside or inside a transaction, and the day. */
export interface CaseSource extends MeasureSource {
  /** Read already for this request; left out, it is read from `db`: inside a transaction always. */
  readonly estate?: RoutingEstate;
}

/** Where a page reads cases: outside of a transaction, with the estate that its request has read already. */
export async function caseSourceOf(
  context: UseCaseContext,
  { model, today }: Pick<CaseSource, 'model' | 'today'>,
): Promise<CaseSource> {
  const { db, t } = context.store;
  return { db, t, model, today, measured: new Map(), estate: (await estateOf(context)).routing };
}

/** A live case, banded and routed, as access sees it. */
export interface RoutedCase {
  readonly found: CaseToAllocate;
  readonly subject: AllocationSubject;
  /** With the offer of a women's team at the team that it was first made for. */
  readonly route: Route;
  /** Answers to that offer, the latest first. */
  readonly offers: readonly RecordedOffer[];
  readonly estate: RoutingEstate;
  /** Where it stands: with its holder and in the person's LDU; while it waits, with every team that may take it. */
  readonly thing: Thing;
  /** Where it stood, or stands, while it waits. Only for who lost a race (`lostRace`): nothing is read by it. */
  readonly whileWaiting: Thing;
}

/** Reads a live case with its band and its team; null when there is none. Who may see it is for the caller to ask of `thing`. */
export async function loadRoutedCase(source: CaseSource, crn: Crn): Promise<RoutedCase | null> {
  return (await loadRoutedCases(source, [crn])).get(crn) ?? null;
}

/** The same of many, by CRN, read and routed at once; those that are not live are left out. */
export async function loadRoutedCases(
  source: CaseSource,
  crns: readonly Crn[],
): Promise<ReadonlyMap<Crn, RoutedCase>> {
  const { db, t, model, today } = source;
  const found = await loadCasesToAllocate(db, t, crns);
  if (found.length === 0) return new Map();
  const estate = source.estate ?? (await loadRoutingEstate(db, t));
  const bandingModel = bandingModelOf(model);
  const items = found.map(({ facts, lastOfficerLduCode }) => ({
    routing: { ...facts, lastOfficerLduCode },
    banding: bandCase(facts, bandingModel, today),
  }));
  const routed = await routeCases({ ...source, estate }, items);
  return new Map(
    found.map((entry, index) => {
      const [item, at] = [items[index], routed[index]];
      if (!item || !at) throw new Error('A case was not routed');
      return [entry.facts.crn, toRoutedCase(entry, item.banding, at, estate)];
    }),
  );
}

function toRoutedCase(
  found: CaseToAllocate,
  banding: Banding,
  { route, home, places }: RoutedItem,
  estate: RoutingEstate,
): RoutedCase {
  const { facts, holder, formerHolders, offers } = found;
  const held = holder === null ? [] : [holder.place];
  // Standalone unpaid work that the Community Payback manager oversees stands with their unit as well, whoever holds it.
  const overseers = banding.oversightRequired ? places : [];
  return {
    found,
    subject: { facts, banding, pastHoldings: formerHolders, bars: found.bars },
    route: withRecordedOffer(route, offers),
    offers,
    estate,
    thing: {
      places: holder === null ? places : [...home, ...held, ...overseers],
      staffCode: holder?.staffCode ?? null,
    },
    whileWaiting: { places },
  };
}

/**
 * Whether somebody lost a race for a case: it waited for them when they read it, and somebody else holds it now. They are told who
 * holds it, by whom and when, in answer to what they sent and to nothing else: a held case that is not theirs looks like not there.
 */
export function lostRace(actor: Actor, { found, whileWaiting }: RoutedCase, readVersion: number): boolean {
  const { holder, facts } = found;
  return (
    holder !== null &&
    holder.kind !== 'imported' &&
    readVersion < facts.version &&
    can(actor, 'allocate_case', whileWaiting).allowed
  );
}
