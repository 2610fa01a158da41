import { findByKey } from '../../../kernel/text/fold-key';
import type { Scope, ScopeLevel } from '../../access/actor';
import type { Place } from '../../access/can';
import type { TeamPlace } from '../../workload/measure/officer-record';

/** A part of the estate with its name: the nation, a region, an LDU or a team. */
export interface Unit extends Scope {
  readonly name: string;
}

const NATION_NAME = 'England and Wales';

/** The level below; null below a team, where officers stand. */
export const LEVEL_BELOW: Readonly<Record<ScopeLevel, ScopeLevel | null>> = {
  nation: 'region',
  region: 'ldu',
  ldu: 'team',
  team: null,
};

/** A page shows two levels down where that is no more rows than this; more are left to the next level. */
export const MOST_BELOW = 60;

/** Whether a place lies inside a unit. A place that is not known lies only in the nation. */
export function isInside(unit: Scope, place: Place): boolean {
  switch (unit.level) {
    case 'nation':
      return true;
    case 'region':
      return place.regionCode === unit.code;
    case 'ldu':
      return place.lduCode === unit.code;
    case 'team':
      return place.teamCode === unit.code;
  }
}

/** The unit of a level that a team belongs to. */
export function unitOfTeam(team: TeamPlace, level: ScopeLevel): Unit {
  switch (level) {
    case 'nation':
      return { level, code: '', name: NATION_NAME };
    case 'region':
      return { level, code: team.regionCode, name: team.regionName };
    case 'ldu':
      return { level, code: team.lduCode, name: team.lduName };
    case 'team':
      return { level, code: team.teamCode, name: team.teamName };
  }
}

/** The unit with this level and code; null when the estate has none. */
export function findUnit(teams: readonly TeamPlace[], { level, code }: Scope): Unit | null {
  if (level === 'nation') return { level, code: '', name: NATION_NAME };
  const team = findByKey(teams, (entry) => unitOfTeam(entry, level).code, code);
  return team === undefined ? null : unitOfTeam(team, level);
}

/** The units one level below, but for teams that were closed, in the order of the teams given; none below a team. */
export function childUnits(teams: readonly TeamPlace[], unit: Scope): Unit[] {
  const below = LEVEL_BELOW[unit.level];
  if (below === null) return [];
  const found = new Map<string, Unit>();
  for (const team of teams) {
    if (!isInside(unit, team) || team.closedOn) continue;
    const child = unitOfTeam(team, below);
    if (!found.has(child.code)) found.set(child.code, child);
  }
  return [...found.values()];
}

/** The units above, widest first, the nation included; none above the nation. */
export function unitsAbove(teams: readonly TeamPlace[], unit: Scope): Unit[] {
  const team = teams.find((entry) => isInside(unit, entry));
  if (team === undefined || unit.level === 'nation') return [];
  const levels: ScopeLevel[] = ['nation', 'region', 'ldu', 'team'];
  return levels.slice(0, levels.indexOf(unit.level)).map((level) => unitOfTeam(team, level));
}
