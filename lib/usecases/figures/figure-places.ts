import 'server-only';
import type { Place } from '../../domain/access/can';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';

/** Where figures are kept: of a team, of what in an LDU is in no team, and of what has no home at all. */
export type FigurePlace =
  | { readonly kind: 'team'; readonly team: TeamPlace }
  | { readonly kind: 'ldu'; readonly lduCode: string; readonly regionCode: string | null }
  | { readonly kind: 'nowhere' };

/** The name of a team's place in the database (triggers/figures.ts). */
export function nameOfTeam(teamCode: string): string {
  return `team ${teamCode}`;
}

/** The name of a place in the database. */
export function nameOfPlace(place: FigurePlace): string {
  switch (place.kind) {
    case 'team':
      return nameOfTeam(place.team.teamCode);
    case 'ldu':
      return `ldu ${place.lduCode}`;
    case 'nowhere':
      return 'nowhere';
  }
}

/** Which units a place is inside of. */
export function unitsOfPlace(place: FigurePlace): Place {
  switch (place.kind) {
    case 'team':
      return place.team;
    case 'ldu':
      return { regionCode: place.regionCode, lduCode: place.lduCode, teamCode: null };
    case 'nowhere':
      return { regionCode: null, lduCode: null, teamCode: null };
  }
}

/** What makes up the estate: its teams, its LDUs, and nowhere. An LDU without teams is in no region that has figures. */
export function placesOfEstate(
  teams: readonly TeamPlace[],
  lduCodes: readonly string[],
): readonly FigurePlace[] {
  const regions = new Map<string, string>(teams.map((team) => [team.lduCode, team.regionCode]));
  return [
    ...teams.map((team): FigurePlace => ({ kind: 'team', team })),
    ...lduCodes.map((lduCode): FigurePlace => ({
      kind: 'ldu',
      lduCode,
      regionCode: regions.get(lduCode) ?? null,
    })),
    { kind: 'nowhere' },
  ];
}
