import 'server-only';
import { loadCaseHoldings, loadStoredCase } from '../../../../db/queries/cases/load-case-page';
import { loadStaffBeside } from '../../../../db/queries/officers/load-staff-beside';
import { can, type Thing } from '../../../domain/access/can';
import { type CaseName, caseNameFor } from '../../../domain/access/case-name';
import type { CaseHolding, StoredCase } from '../../../domain/allocation/cases/case-record';
import type { Route } from '../../../domain/allocation/queue/route';
import type { RoutingEstate } from '../../../domain/allocation/routing/routing-estate';
import { type Banding, bandCase } from '../../../domain/banding/bands/band-case';
import { parseCrn } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import { bandingModelOf } from '../../../domain/workload/model/model';
import { placeOfWaiting } from './case-form';
import type { UseCaseContext } from '../../context';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import { estateOf } from '../../once-a-request';
import { caseSourceOf, loadRoutedCase } from '../../queue/parts/load-routed-case';
import type { Problem } from '../../problem';

/** A case that the actor may see, live or ended, as access and routing see it. */
export interface LoadedCase extends FigureSource, StoredCase {
  readonly banding: Banding;
  readonly estate: RoutingEstate;
  readonly thing: Thing;
  readonly name: CaseName;
  /** Everybody who held it, the latest first. */
  readonly holdings: readonly CaseHolding[];
  /** Null once it has ended. */
  readonly route: Route | null;
}

/** Reads a case where the actor may see it; not there and not yours are the same. */
export async function loadCaseFor(
  context: UseCaseContext,
  crnText: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadAnyCase(context, crnText);
  if (!loaded.ok) return loaded;
  return can(context.actor, 'view_case', loaded.value.thing).allowed ? loaded : err({ code: 'not_found' });
}

/** Reads a case wherever it stands: for use cases that judge by another rule who may do something with it. */
export async function loadAnyCase(
  context: UseCaseContext,
  crnText: string,
): Promise<Result<LoadedCase, Problem>> {
  const { actor, store } = context;
  const crn = parseCrn(crnText);
  const stored = crn === null ? null : await loadStoredCase(store.db, store.t, crn);
  if (crn === null || stored === null) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const holdings = await loadCaseHoldings(store.db, store.t, crn);
  const stands = await whereCaseStands(context, source, stored, holdings);
  const beside = await loadStaffBeside(store.db, store.t, crn, source.today);
  const where = { ...stands, thing: { ...stands.thing, besideStaffCodes: beside } };
  const banding = bandCase(stored.facts, bandingModelOf(source.model), source.today);
  return ok({
    ...source,
    ...stored,
    ...where,
    banding,
    name: caseNameFor(actor, stored.facts, where.thing),
    holdings,
  });
}

/** A case stands where routing would put it, and with its holder; one that ended, with whoever held it last. */
async function whereCaseStands(
  context: UseCaseContext,
  source: FigureSource,
  { facts, endedOn }: StoredCase,
  holdings: readonly CaseHolding[],
): Promise<Pick<LoadedCase, 'thing' | 'route' | 'estate'>> {
  const from = await caseSourceOf(context, source);
  const routed = endedOn === null ? await loadRoutedCase(from, facts.crn) : null;
  if (routed !== null) return { thing: routed.thing, route: routed.route, estate: routed.estate };
  const { routing: estate } = await estateOf(context);
  const { places } = await placeOfWaiting(from, facts, facts.homeLduCode);
  const last = holdings.find((holding) => holding.undoneAt === null);
  return { thing: { places: last ? [...places, last] : places }, route: null, estate };
}
