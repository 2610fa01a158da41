import 'server-only';
import { type CaseToAllocate, loadCaseToAllocate } from '../../../../db/queries/queue/load-case-to-allocate';
import { loadWomensOffers } from '../../../../db/queries/queue/load-womens-offers';
import { loadRoutingEstate } from '../../../../db/queries/estate/load-routing-estate';
import type { Reader, Tables } from '../../../../db/store';
import type { Actor } from '../../../domain/access/actor';
import { can, type Thing } from '../../../domain/access/can';
import type { AllocationSubject } from '../../../domain/allocation/candidates/assess-officer';
import type { Route } from '../../../domain/allocation/queue/route';
import type { RecordedOffer } from '../../../domain/allocation/queue/womens-answer';
import { withRecordedOffer } from '../../../domain/allocation/queue/womens-offer';
import type { RoutingEstate } from '../../../domain/allocation/queue/routing-estate';
import { bandCase } from '../../../domain/banding/bands/band-case';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';
import { bandingModelOf, type WorkloadModel } from '../../../domain/workload/model/model';
import { routeWaitingCases } from './route-waiting-cases';

/** Where a case is read: the database outside or inside a transaction, and the day. */
export interface CaseSource {
  readonly db: Reader;
  readonly t: Tables;
  readonly model: WorkloadModel;
  readonly today: IsoDate;
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
  const { db, t, model, today } = source;
  const found = await loadCaseToAllocate(db, t, crn);
  if (found === null) return null;
  const { facts, lastOfficerLduCode, holder, formerHolders } = found;
  const banding = bandCase(facts, bandingModelOf(model), today);
  const estate = await loadRoutingEstate(db, t);
  const routing = { ...facts, lastOfficerLduCode };
  const [routed] = await routeWaitingCases({ ...source, estate }, [{ routing, banding }]);
  if (!routed) throw new Error('A case was not routed');
  const offers = await loadWomensOffers(db, t, crn);
  const staffCode = holder?.staffCode ?? null;
  const held = holder === null ? [] : [holder.place];
  // Standalone unpaid work that the Community Payback manager oversees stands with their unit as well, whoever holds it.
  const overseers = banding.oversightRequired ? routed.places : [];
  const thing = {
    places: holder === null ? routed.places : [...routed.home, ...held, ...overseers],
    staffCode,
  };
  return {
    found,
    subject: { facts, banding, pastHoldings: formerHolders, bars: found.bars },
    route: withRecordedOffer(routed.route, offers),
    offers,
    estate,
    thing,
    whileWaiting: { places: routed.places },
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
