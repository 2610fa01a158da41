import type { Scope } from './actor';
import { covers, type Place } from './can';

/** Where a waiting change is decided: by managers of the unit itself, or of its LDU, or of its region. */
const DECIDER_LEVELS = ['unit', 'ldu', 'region'] as const;
export type DeciderLevel = (typeof DECIDER_LEVELS)[number];

/** After each of these many working days what waits goes up a level. */
const DAYS_UNTIL_UP = 5;

/** Somebody with the role of manager. */
export interface Decider {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** The estate as scopes are compared: the LDU of a team, the region of an LDU. */
export interface EstateTree {
  readonly lduOfTeam: ReadonlyMap<string, string>;
  readonly regionOfLdu: ReadonlyMap<string, string>;
}

/**
 * The level at which a change is decided (docs/rules/oversight.md, O-11): the unit, where it has a manager who did not make the
 * change; else its LDU, else its region; and a level up for every 5 working days over which it has waited.
 */
export function deciderLevel(
  places: readonly Place[],
  makerId: string,
  waitedWorkingDays: number,
  deciders: readonly Decider[],
  estate: EstateTree,
): DeciderLevel {
  const others = deciders.filter((decider) => decider.id !== makerId);
  const first = DECIDER_LEVELS.findIndex((level) =>
    others.some(({ scopes }) => scopes.some((scope) => standsAt(scope, places, level, estate))),
  );
  const from = first < 0 ? DECIDER_LEVELS.length - 1 : first;
  const up = waitedWorkingDays > DAYS_UNTIL_UP ? Math.floor((waitedWorkingDays - 1) / DAYS_UNTIL_UP) : 0;
  return DECIDER_LEVELS[Math.min(from + up, DECIDER_LEVELS.length - 1)] ?? 'region';
}

/** Whether a manager of these scopes may decide at a level: whoever has the case in scope always may, others by the level. */
export function mayDecideAt(
  scopes: readonly Scope[],
  places: readonly Place[],
  level: DeciderLevel,
  estate: EstateTree,
): boolean {
  if (scopes.some((scope) => scope.level === 'nation' || places.some((place) => covers(scope, place))))
    return true;
  const reached = DECIDER_LEVELS.slice(0, DECIDER_LEVELS.indexOf(level) + 1);
  return reached.some((at) => scopes.some((scope) => standsAt(scope, places, at, estate)));
}

/** Whether a scope lies at or inside a level of one of the places: a sibling team's manager stands at the LDU. */
function standsAt(
  scope: Scope,
  places: readonly Place[],
  level: DeciderLevel,
  { lduOfTeam, regionOfLdu }: EstateTree,
): boolean {
  const ldu =
    scope.level === 'team' ? (lduOfTeam.get(scope.code) ?? null) : scope.level === 'ldu' ? scope.code : null;
  const region = scope.level === 'region' ? scope.code : ldu === null ? null : (regionOfLdu.get(ldu) ?? null);
  return places.some((place) => {
    if (level === 'unit')
      return scope.level === 'team'
        ? place.teamCode === scope.code
        : place.teamCode === null && ldu !== null && place.lduCode === ldu;
    if (level === 'ldu') return ldu !== null && place.lduCode === ldu;
    return region !== null && place.regionCode === region;
  });
}
