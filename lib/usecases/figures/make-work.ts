import 'server-only';
import {
  loadHoldingsOfBegun,
  loadHoldingsOfStarted,
} from '../../../db/queries/capacity/load-capacity-continuity';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadReliefInForce } from '../../../db/queries/officers/load-relief-plans';
import type { Store } from '../../../db/store';
import type { Place } from '../../domain/access/can';
import type { CapacityFacts } from '../../domain/metrics/capacity/capacity-facts';
import type { CountedChange } from '../../domain/metrics/cases/downgrades';
import { startsWindow, toStarts } from '../../domain/metrics/cases/starts';
import { toContinuity } from '../../domain/metrics/cases/to-continuity';
import { continuityWindow } from '../../domain/metrics/counts/count-quality';
import { reliefInForce } from '../../domain/metrics/officers/relief-in-force';
import { tallyUnit, type UnitTally } from '../../domain/metrics/tally/unit-tally';
import { measureCaseload, type MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import { groupBy } from '../../kernel/collections';
import { asLduCode, asTeamCode } from '../../kernel/ids';
import { type Apart, atOnce } from '../../machine/pace';
import { loadExcessive } from '../capacity/parts/load-excessive';
import { loadNextToTrip } from '../supervision/parts/load-clocks';
import { loadChangesOfPlaces } from '../band-changes/parts/load-counted-changes';
import { type FigurePlace, nameOfPlace, nameOfTeam, unitsOfPlace } from './figure-places';
import type { FigureDay } from './figure-day';

/** The figures of a place's work, and its officers. */
export interface PlaceWork {
  readonly tally: UnitTally;
  readonly officers: readonly MeasuredOfficer[];
}

/**
 * The work of some places from nothing but facts, by name of the place: what is kept is this. Waiting cases are left out: they are few,
 * and where they stand hangs on other teams (see load-unit-tallies.ts). `apart`: how the parts of the work are run.
 */
export async function makeWork(
  store: Store,
  day: FigureDay,
  places: readonly FigurePlace[],
  apart: Apart = atOnce,
): Promise<Map<string, PlaceWork>> {
  const { model, today } = day;
  const asked = askedOf(places);
  const officers = await measureTeams(store, day, asked.teamCodes, apart);
  const held = {
    unit: { level: 'teams', codes: asked.teamCodes } as const,
    lduCodes: asked.lduCodes,
    homeless: asked.homeless,
  };
  const begun = await apart(() => loadHoldingsOfBegun(store.db, store.t, held, continuityWindow(today)));
  const started = await apart(() => loadHoldingsOfStarted(store.db, store.t, held, startsWindow(today)));
  const shared = {
    model,
    onDate: today,
    waiting: [],
    excessive: await apart(() => loadExcessive(store, day, officers)),
    nextToTrip: await apart(() => loadNextToTrip({ store }, day, officers)),
    relief: reliefInForce(await loadReliefInForce(store.db, store.t, asked.teamCodes)),
  };
  const changes = await apart(() => loadChangesOfPlaces(store, day, asked));
  const parts = {
    officers: groupBy(officers, ({ officer }) => keyOf(officer)),
    continuity: groupBy(toContinuity(begun, NO_REGIONS), ({ place }) => keyOf(place)),
    starts: groupBy(toStarts(started, NO_REGIONS), ({ place }) => keyOf(place)),
    changes: groupBy<string, CountedChange>(changes, ({ place }) => keyOf(place)),
  };
  const made = new Map<string, PlaceWork>();
  for (const place of places)
    await apart(() => {
      const key = keyOf(unitsOfPlace(place));
      const members = parts.officers.get(key) ?? [];
      const facts: CapacityFacts = {
        ...shared,
        officers: members,
        continuity: parts.continuity.get(key) ?? [],
        starts: parts.starts.get(key) ?? [],
      };
      made.set(nameOfPlace(place), {
        tally: tallyUnit(facts, parts.changes.get(key) ?? []),
        officers: members,
      });
    });
  return made;
}

async function measureTeams(
  store: Store,
  { model, today }: FigureDay,
  codes: readonly string[],
  apart: Apart,
): Promise<MeasuredOfficer[]> {
  if (codes.length === 0) return [];
  const caseloads = await apart(() =>
    loadCaseloads(store.db, store.t, model, { level: 'teams', codes }, today),
  );
  return apart(() => caseloads.map((caseload) => measureCaseload(model, caseload, today)));
}

function askedOf(places: readonly FigurePlace[]) {
  return {
    teamCodes: places.flatMap((place) => (place.kind === 'team' ? [asTeamCode(place.team.teamCode)] : [])),
    lduCodes: places.flatMap((place) => (place.kind === 'ldu' ? [asLduCode(place.lduCode)] : [])),
    homeless: places.some((place) => place.kind === 'nowhere'),
  };
}

/** A case in a team belongs to the team alone; what is in none belongs to its LDU, else nowhere. */
function keyOf({ teamCode, lduCode }: Place): string {
  if (teamCode !== null) return nameOfTeam(teamCode);
  return lduCode === null ? 'nowhere' : `ldu ${lduCode}`;
}

/** A case that nobody ever held is kept with its LDU: which region that is in, the reader knows. */
const NO_REGIONS: ReadonlyMap<string, string> = new Map();
