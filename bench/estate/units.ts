import type { TeamType } from '../../lib/domain/banding/case-vocabulary';
import { asLduCode, asTeamCode, type LduCode, type TeamCode } from '../../lib/kernel/ids';
import { at } from '../../db/seed/plan/random';
import { groupOf, type Shape } from './shape';
import type { Cells } from './cells';

/** A team of the estate, with the areas that its LDU serves. */
export interface DrawnTeam {
  readonly code: TeamCode;
  readonly lduCode: LduCode;
  readonly type: TeamType;
  readonly areas: readonly string[];
  /** How many officers it has. */
  readonly officers: number;
  readonly cells: Cells;
}

const REGIONS = [
  'North East',
  'North West',
  'Greater Manchester',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'South West',
  'South Central',
  'London',
  'Kent, Surrey and Sussex',
  'Wales',
] as const;
/** As in the demonstration: of its thirteen teams one for women, one for young adults, one for resettlement, one for unpaid work. */
const TYPES: Readonly<Record<number, TeamType>> = {
  3: 'women',
  6: 'young_adult',
  9: 'resettlement',
  12: 'community_payback',
};
const TEAMS_A_CYCLE = 13;

const two = (number: number): string => String(number).padStart(2, '0');

/** The teams of an estate, region by region. */
export function teamsOf(shape: Shape): DrawnTeam[] {
  return Array.from({ length: shape.teams }, (_, index): DrawnTeam => {
    const ldu = groupOf(index, shape.teams, shape.ldus);
    const region = groupOf(ldu, shape.ldus, shape.regions);
    const code = asTeamCode(`T${String(index + 1).padStart(4, '0')}`);
    const lduCode = asLduCode(`L${String(ldu + 1).padStart(3, '0')}`);
    const regionCode = `R${two(region + 1)}`;
    const regionName = at(REGIONS, region);
    const lduName = `${regionName} ${ldu + 1}`;
    const type = TYPES[index % TEAMS_A_CYCLE] ?? 'generic';
    const areas = [lduName, ...Array.from({ length: 8 }, (_unused, place) => `${lduCode}-${place + 1}`)];
    const officers = Math.floor(((index + 1) * shape.officers) / shape.teams);
    const serves = type === 'community_payback' ? regionCode : '';
    return {
      code,
      lduCode,
      type,
      areas,
      officers: officers - Math.floor((index * shape.officers) / shape.teams),
      cells: [
        code,
        `${lduName}, team ${index + 1}`,
        type,
        lduCode,
        lduName,
        regionCode,
        regionName,
        areas.join(';'),
        serves,
      ],
    };
  });
}
