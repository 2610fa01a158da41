import type { TeamType } from '../../lib/domain/banding/case-vocabulary';
import { asLduCode, asRegionCode, asTeamCode, type LduCode, type TeamCode } from '../../lib/kernel/ids';
import type { Tables } from '../store';

const WEST_YORKSHIRE = asRegionCode('WY');
const SHARED_SERVICES = asRegionCode('SS');
export const PAYBACK_TEAM = asTeamCode('SSCP');
export const WOMENS_TEAM = asTeamCode('WYBW');
export const YOUNG_ADULT_TEAM = asTeamCode('WYLY');
export const RESETTLEMENT_TEAM = asTeamCode('WYLR');
export const HALIFAX_TEAM = asTeamCode('WYHA');

export interface DemoTeam {
  readonly code: TeamCode;
  readonly name: string;
  readonly type: TeamType;
  readonly lduCode: LduCode;
}

export interface DemoLdu {
  readonly code: LduCode;
  readonly name: string;
  readonly regionCode: typeof WEST_YORKSHIRE;
  /** Local authorities, then postcode districts. */
  readonly authorities: readonly string[];
  readonly districts: readonly string[];
}

const districts = (prefix: string, numbers: readonly number[]): string[] =>
  numbers.map((number) => `${prefix}${number}`);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const ldu = (code: string, name: string, codes: readonly string[]): DemoLdu => ({
  code: asLduCode(code),
  name,
  regionCode: WEST_YORKSHIRE,
  authorities: [name],
  districts: codes,
});

const DEMO_LDUS: readonly DemoLdu[] = [
  ldu('WYWAK', 'Wakefield', districts('WF', upTo(11))),
  ldu('WYCAL', 'Calderdale', [...districts('HX', upTo(7)), 'HD6', 'OL14']),
  ldu('WYLEE', 'Leeds', districts('LS', [...upTo(21), 25, 26, 27, 28])),
  ldu('WYKIR', 'Kirklees', [
    ...districts('HD', [1, 2, 3, 4, 5, 7, 8, 9]),
    ...districts('WF', [12, 13, 14, 15, 16, 17]),
    'BD19',
  ]),
  ldu('WYBRA', 'Bradford', [...districts('BD', upTo(18)), 'BD20', 'BD21', 'BD22', 'LS29']),
  {
    code: asLduCode('SSCPY'),
    name: 'Community Payback',
    regionCode: SHARED_SERVICES,
    // Its own corner: districts beside West Yorkshire whose unpaid work only this unit takes.
    authorities: ['Craven', 'Selby'],
    districts: ['BD23', 'YO8'],
  },
];

const team = (code: string, name: string, lduCode: string, type: TeamType = 'generic'): DemoTeam => ({
  code: asTeamCode(code),
  name,
  type,
  lduCode: asLduCode(lduCode),
});

const DEMO_TEAMS: readonly DemoTeam[] = [
  team('WYWA', 'Wakefield', 'WYWAK'),
  team('WYPO', 'Pontefract', 'WYWAK'),
  team('WYHA', 'Halifax', 'WYCAL'),
  team('WYLE', 'Leeds', 'WYLEE'),
  team('WYLS', 'Leeds East', 'WYLEE'),
  team('WYLY', 'Leeds young adults', 'WYLEE', 'young_adult'),
  team('WYLR', 'Leeds resettlement', 'WYLEE', 'resettlement'),
  team('WYHU', 'Huddersfield', 'WYKIR'),
  team('WYDE', 'Dewsbury', 'WYKIR'),
  team('WYBR', 'Bradford', 'WYBRA'),
  team('WYKE', 'Keighley', 'WYBRA'),
  team('WYBW', "Bradford women's team", 'WYBRA', 'women'),
  team('SSCP', 'Community Payback', 'SSCPY', 'community_payback'),
];

/** The team with this code. */
export function teamOf(code: TeamCode): DemoTeam {
  const found = DEMO_TEAMS.find((entry) => entry.code === code);
  if (!found) throw new Error(`No team ${code}`);
  return found;
}

/** The LDU with this code. */
export function lduOf(code: LduCode): DemoLdu {
  const found = DEMO_LDUS.find((entry) => entry.code === code);
  if (!found) throw new Error(`No LDU ${code}`);
  return found;
}

export interface EstateRows {
  readonly regions: Tables['regions']['$inferInsert'][];
  readonly ldus: Tables['ldus']['$inferInsert'][];
  readonly lduAreas: Tables['lduAreas']['$inferInsert'][];
  readonly teams: Tables['teams']['$inferInsert'][];
  readonly teamServes: Tables['teamServes']['$inferInsert'][];
}

/** The rows of the estate: two regions, six LDUs, thirteen teams; the Community Payback unit serves West Yorkshire. */
export function estateRows(): EstateRows {
  return {
    regions: [
      { code: WEST_YORKSHIRE, name: 'West Yorkshire' },
      { code: SHARED_SERVICES, name: 'Shared services' },
    ],
    ldus: DEMO_LDUS.map(({ code, name, regionCode }) => ({ code, name, regionCode })),
    lduAreas: DEMO_LDUS.flatMap((entry) =>
      [...entry.authorities, ...entry.districts].map((area) => ({
        areaKey: area.toLowerCase(),
        area,
        lduCode: entry.code,
      })),
    ),
    teams: DEMO_TEAMS.map(({ code, name, type, lduCode }) => ({ code, name, type, lduCode })),
    teamServes: [{ teamCode: PAYBACK_TEAM, unitCode: WEST_YORKSHIRE }],
  };
}
