import type { RoutingEstate, RoutingTeam } from '../../allocation/routing/routing-estate';
import type { TeamType } from '../../banding/case-vocabulary';
import { asLduCode, asRegionCode, asTeamCode } from '../../../kernel/ids';

/** Three LDUs of one region, and one that serves others. Their codes are their names. */
const LDUS = [
  { name: 'Halifax', region: 'West Yorkshire' },
  { name: 'Bradford', region: 'West Yorkshire' },
  { name: 'Leeds', region: 'West Yorkshire' },
  { name: 'Hub', region: 'Shared services' },
];

const TYPES: Record<string, TeamType> = {
  generic: 'generic',
  women: 'women',
  'young adult': 'young_adult',
  resettlement: 'resettlement',
  'community payback': 'community_payback',
};

const TEAM =
  /^(\S+) (generic|women|young adult|resettlement|community payback) ([A-Z][a-z]+)(?: serving ([A-Z].*?))?(?: at (\d+)%)?$/;

/** "HX-G generic Halifax, CP community payback Hub serving Halifax, HX-2 generic Halifax at 90%" */
export function estateOf(text: string): RoutingEstate {
  return {
    ldus: LDUS.map(({ name, region }) => ({ code: asLduCode(name), name, regionCode: asRegionCode(region) })),
    teams: text.split(', ').map(teamOf),
  };
}

function teamOf(text: string): RoutingTeam {
  const [, code, type, ldu, serves, percent] = TEAM.exec(text) ?? [];
  if (code === undefined || type === undefined || ldu === undefined) throw new Error(`No team: ${text}`);
  return {
    code: asTeamCode(code),
    name: code,
    type: TYPES[type] ?? 'generic',
    lduCode: asLduCode(ldu),
    serves: serves === undefined ? [] : [serves],
    workload:
      percent === undefined ? null : { pointsUsedHundredths: Number(percent) * 1000, pointsAvailable: 1000 },
  };
}
