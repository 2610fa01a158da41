/** A nation as it is drawn: 247,500 live cases of 12,000 officers in 1,000 teams of 12 regions. */
export const NATION_CASES = 247_500;
const NATION = { officers: 12_000, teams: 1_000, ldus: 108, regions: 12 };

/** How many of each an estate has. */
export interface Shape {
  readonly officers: number;
  readonly teams: number;
  readonly ldus: number;
  readonly regions: number;
}

/** The shape of a part of the nation with so many cases: the same officers a team and cases an officer, at least one of each. */
export function shapeOf(cases: number): Shape {
  const part = (whole: number): number => Math.max(1, Math.round((whole * cases) / NATION_CASES));
  const teams = part(NATION.teams);
  return {
    officers: Math.max(teams * 6, part(NATION.officers)),
    teams,
    ldus: Math.min(teams, part(NATION.ldus)),
    regions: Math.min(NATION.regions, part(NATION.regions)),
  };
}

/** Which of so many groups a member falls into where they are dealt out evenly, in their order. */
export function groupOf(member: number, members: number, groups: number): number {
  return Math.floor((member * groups) / members);
}
