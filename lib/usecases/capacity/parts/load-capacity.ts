import 'server-only';
import {
  loadHoldingsOfBegun,
  loadHoldingsOfStarted,
} from '../../../../db/queries/capacity/load-capacity-continuity';
import { loadReliefInForce } from '../../../../db/queries/officers/load-relief-plans';
import { type Actor, SCOPE_LEVELS, type Scope } from '../../../domain/access/actor';
import { can, type Place } from '../../../domain/access/can';
import { widestScope } from '../../../domain/access/widest-scope';
import { err, ok, type Result } from '../../../kernel/result';
import { type CapacityFacts, factsOf } from '../../../domain/metrics/capacity/capacity-facts';
import { continuityWindow } from '../../../domain/metrics/counts/count-quality';
import { reliefInForce } from '../../../domain/metrics/officers/relief-in-force';
import { startsWindow, toStarts } from '../../../domain/metrics/cases/starts';
import { toContinuity } from '../../../domain/metrics/cases/to-continuity';
import { findUnit, isInside, type Unit, unitsAbove } from '../../../domain/metrics/units/units';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';
import { loadWaitingOfUnit } from '../../queue/parts/load-waiting-of-unit';
import { loadExcessive } from './load-excessive';
import { loadNextToTrip } from '../../supervision/parts/load-clocks';
import { type FigureSource, loadFigureSource, loadMeasured } from './load-measured';
import type { Problem } from '../../problem';

/** The unit that an address asks for; left out, the widest that the reader may see. */
export interface AskedUnit {
  readonly level?: Scope['level'] | undefined;
  readonly code?: string | undefined;
}

/** A unit's facts, loaded once; the figures of the unit and of everything below it are worked out from them. */
export interface LoadedCapacity extends UnitToView {
  readonly facts: CapacityFacts;
}

/** Loads and measures a unit that the actor may see; a unit that is not there and one that is not theirs are answered alike. */
export async function loadCapacity(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<LoadedCapacity, Problem>> {
  const { db, t } = context.store;
  const asking = await loadAskedUnit(context, asked);
  if (!asking.ok) return asking;
  const { unit, estate, ...source } = asking.value;
  const lduCodes = estate.filter((team) => isInside(unit, team)).map((team) => team.lduCode);
  const heldUnit = { unit, lduCodes: [...new Set(lduCodes)] };
  const [officers, holdings, started, relief] = await Promise.all([
    loadMeasured(context, source, 'view_capacity', unit),
    loadHoldingsOfBegun(db, t, heldUnit, continuityWindow(source.today)),
    loadHoldingsOfStarted(db, t, heldUnit, startsWindow(source.today)),
    loadReliefInForce(db, t),
  ]);
  const [waiting, excessive, nextToTrip] = await Promise.all([
    loadWaitingOfUnit(context, source, { unit, officers }),
    loadExcessive(context.store, source, officers),
    loadNextToTrip(context, source, officers),
  ]);
  const facts: CapacityFacts = {
    model: source.model,
    onDate: source.today,
    officers,
    waiting,
    continuity: toContinuity(holdings, regionsOfLdus(estate)),
    starts: toStarts(started, regionsOfLdus(estate)),
    excessive,
    nextToTrip,
    relief: reliefInForce(relief),
  };
  return ok({ ...source, unit, estate, facts: factsOf(facts, unit) });
}

/** A unit that the actor may see, with what its figures are of. */
export interface UnitToView extends FigureSource {
  readonly unit: Unit;
  readonly estate: readonly TeamPlace[];
}

/** The unit asked for; one that is not there and one that is not theirs are answered alike. */
export async function loadAskedUnit(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<UnitToView, Problem>> {
  const { places: estate } = await estateOf(context);
  const unit = chooseUnit(context.actor, estate, asked);
  if (unit === null) return err({ code: 'not_found' });
  return ok({ ...(await loadFigureSource(context)), unit, estate });
}

/** The unit asked for, if the actor may see its capacity; without one, the widest of their scopes. */
export function chooseUnit(actor: Actor, estate: readonly TeamPlace[], asked: AskedUnit): Unit | null {
  const scope: Scope | null =
    asked.level === undefined
      ? widestScope(actor, 'view_capacity')
      : { level: asked.level, code: asked.code ?? '' };
  const unit = scope === null ? null : findUnit(estate, scope);
  return unit !== null && mayViewCapacity(actor, estate, unit) ? unit : null;
}

/** Whether somebody may see the capacity of a whole unit: their role covers it, not just a part of it. */
export function mayViewCapacity(actor: Actor, estate: readonly TeamPlace[], unit: Scope): boolean {
  return can(actor, 'view_capacity', { places: [placeOfUnit(estate, unit)] }).allowed;
}

/** The units above, and which of them the reader may open. */
export function unitsToGoUp(
  { actor }: UseCaseContext,
  { estate, unit }: Pick<UnitToView, 'estate' | 'unit'>,
): (Unit & { readonly mayView: boolean })[] {
  return unitsAbove(estate, unit).map((one) => ({ ...one, mayView: mayViewCapacity(actor, estate, one) }));
}

/** Whether relief plans in a whole unit are somebody's to see: managers' and leaders'. */
export function mayViewReliefOf(actor: Actor, estate: readonly TeamPlace[], unit: Scope): boolean {
  return can(actor, 'view_relief', { places: [placeOfUnit(estate, unit)] }).allowed;
}

/** Whether those who stand out in a unit are named to somebody: to their own managers alone. */
export function mayNameOutliers(actor: Actor, estate: readonly TeamPlace[], unit: Scope): boolean {
  return can(actor, 'record_supervision', { places: [placeOfUnit(estate, unit)] }).allowed;
}

/** Where a whole unit stands: what is done to it needs a role that covers all of it. */
export function placeOfUnit(estate: readonly TeamPlace[], unit: Scope): Place {
  const team = estate.find((entry) => isInside(unit, entry));
  const depth = SCOPE_LEVELS.indexOf(unit.level);
  return {
    regionCode: depth >= 1 ? (team?.regionCode ?? null) : null,
    lduCode: depth >= 2 ? (team?.lduCode ?? null) : null,
    teamCode: depth >= 3 ? (team?.teamCode ?? null) : null,
  };
}

/** Region code of each LDU. */
export function regionsOfLdus(estate: readonly TeamPlace[]): ReadonlyMap<string, string> {
  return new Map(estate.map((team) => [team.lduCode, team.regionCode]));
}
