import 'server-only';
import {
  loadHoldingsOfBegun,
  loadHoldingsOfStarted,
} from '../../../../db/queries/capacity/load-capacity-continuity';
import { loadSnapshotStates } from '../../../../db/queries/capacity/load-capacity-history';
import { loadReliefInForce } from '../../../../db/queries/officers/load-relief-plans';
import { type Actor, SCOPE_LEVELS, type Scope } from '../../../domain/access/actor';
import { can, type Place, scopesFor } from '../../../domain/access/can';
import { addDays } from '../../../kernel/dates';
import { err, ok, type Result } from '../../../kernel/result';
import { type CapacityFacts, factsOf } from '../../../domain/metrics/capacity/capacity-facts';
import { officersWithCases } from '../../../domain/metrics/counts/count-officers';
import { continuityWindow } from '../../../domain/metrics/counts/count-quality';
import { judgeExcessive } from '../../../domain/metrics/cases/excessive';
import { reliefInForce } from '../../../domain/metrics/officers/relief-in-force';
import { startsWindow, toStarts } from '../../../domain/metrics/cases/starts';
import { toContinuity } from '../../../domain/metrics/cases/to-continuity';
import { findUnit, isInside, type Unit } from '../../../domain/metrics/units/units';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';
import { loadWaitingOfUnit } from '../../queue/parts/load-waiting-of-unit';
import { loadNextToTrip } from '../../supervision/parts/load-clocks';
import { type FigureSource, loadFigureSource, loadMeasured } from './load-measured';
import type { Problem } from '../../problem';

/** The unit that an address asks for; left out, the widest that the reader may see. */
export interface AskedUnit {
  readonly level?: Scope['level'] | undefined;
  readonly code?: string | undefined;
}

/** A unit's facts, loaded once; the figures of the unit and of everything below it are worked out from them. */
export interface LoadedCapacity extends FigureSource {
  readonly unit: Unit;
  readonly estate: readonly TeamPlace[];
  readonly facts: CapacityFacts;
}

/** Loads and measures a unit that the actor may see; a unit that is not there and one that is not theirs are answered alike. */
export async function loadCapacity(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<LoadedCapacity, Problem>> {
  const { db, t } = context.store;
  const { places: estate } = await estateOf(context);
  const unit = chooseUnit(context.actor, estate, asked);
  if (unit === null) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const officers = await loadMeasured(context, source, 'view_capacity', unit);
  const lduCodes = estate.filter((team) => isInside(unit, team)).map((team) => team.lduCode);
  const heldUnit = { unit, lduCodes: [...new Set(lduCodes)] };
  const holdings = await loadHoldingsOfBegun(db, t, heldUnit, continuityWindow(source.today));
  const started = await loadHoldingsOfStarted(db, t, heldUnit, startsWindow(source.today));
  const facts: CapacityFacts = {
    model: source.model,
    onDate: source.today,
    officers,
    waiting: await loadWaitingOfUnit(context, source, { unit, officers }),
    continuity: toContinuity(holdings, regionsOfLdus(estate)),
    starts: toStarts(started, regionsOfLdus(estate)),
    excessive: await loadExcessive(context, source, officers),
    nextToTrip: await loadNextToTrip(context, source, officers),
    relief: reliefInForce(await loadReliefInForce(db, t)),
  };
  return ok({ ...source, unit, estate, facts: factsOf(facts, unit) });
}

/** The unit asked for, if the actor may see its capacity; without one, the widest of their scopes. */
export function chooseUnit(actor: Actor, estate: readonly TeamPlace[], asked: AskedUnit): Unit | null {
  const scope: Scope | null =
    asked.level === undefined ? widestScope(actor) : { level: asked.level, code: asked.code ?? '' };
  const unit = scope === null ? null : findUnit(estate, scope);
  return unit !== null && mayViewCapacity(actor, estate, unit) ? unit : null;
}

function widestScope(actor: Actor): Scope | null {
  const scopes = scopesFor(actor, 'view_capacity');
  const width = (scope: Scope): number => SCOPE_LEVELS.indexOf(scope.level);
  return [...scopes].sort((a, b) => width(a) - width(b) || a.code.localeCompare(b.code))[0] ?? null;
}

/** Whether somebody may see the capacity of a whole unit: their role covers it, not just a part of it. */
export function mayViewCapacity(actor: Actor, estate: readonly TeamPlace[], unit: Scope): boolean {
  return can(actor, 'view_capacity', { places: [placeOf(estate, unit)] }).allowed;
}

/** Whether relief plans in a whole unit are somebody's to see: managers' and leaders'. */
export function mayViewReliefOf(actor: Actor, estate: readonly TeamPlace[], unit: Scope): boolean {
  return can(actor, 'view_relief', { places: [placeOf(estate, unit)] }).allowed;
}

function placeOf(estate: readonly TeamPlace[], unit: Scope): Place {
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

/** How many days of snapshots to read at first, then, and at the most: most officers are decided by their last days. */
const SPANS = [3, 28, 400];

async function loadExcessive(
  { store }: UseCaseContext,
  { model, today }: FigureSource,
  officers: readonly MeasuredOfficer[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let undecided = officersWithCases({ officers });
  for (const span of SPANS) {
    const codes = undecided.map((entry) => entry.officer.staffCode);
    const states = await loadSnapshotStates(store.db, store.t, codes, {
      after: addDays(today, -span - 1),
      before: today,
    });
    undecided = undecided.filter(({ officer }) => {
      const days = states.get(officer.staffCode);
      if (days === undefined) return false;
      const answer = judgeExcessive(days, officer.absences, model.excessiveDays);
      if (answer === 'yes') found.add(officer.staffCode);
      return answer === 'older_days_needed';
    });
  }
  return found;
}
