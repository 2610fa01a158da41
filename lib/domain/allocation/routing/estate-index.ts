import type { TeamType } from '../../banding/case-vocabulary';
import { firstByKey, groupBy } from '../../../kernel/collections';
import { servesLdu } from '../compare/compare-teams';
import type { RoutingEstate, RoutingLdu, RoutingTeam } from './routing-estate';

/** An estate by what is asked of it for each case: a walk through every team of the nation for each is a walk too many. */
interface EstateIndex {
  lduOf(code: string | null): RoutingLdu | null;
  teamOf(code: string | null): RoutingTeam | null;
  /** The teams of a type in an LDU, in the order of the estate. */
  teamsIn(lduCode: string, type: TeamType): readonly RoutingTeam[];
  /** The teams of a type that belong to an LDU or say that they serve it. */
  teamsServing(ldu: RoutingLdu, type: TeamType): readonly RoutingTeam[];
  /** The teams of a type in the LDUs of a region. */
  teamsInRegion(regionCode: string, type: TeamType): readonly RoutingTeam[];
}

const indexes = new WeakMap<RoutingEstate, EstateIndex>();

/** The index of an estate, made once. */
export function indexOfEstate(estate: RoutingEstate): EstateIndex {
  const known = indexes.get(estate);
  if (known !== undefined) return known;
  const index = makeIndex(estate);
  indexes.set(estate, index);
  return index;
}

function makeIndex({ ldus, teams }: RoutingEstate): EstateIndex {
  const lduByCode = firstByKey(ldus, (ldu): string => ldu.code);
  const teamByCode = firstByKey(teams, (team): string => team.code);
  const byType = groupBy(teams, (team) => team.type);
  const ofType = (type: TeamType): readonly RoutingTeam[] => byType.get(type) ?? [];
  const inLdu = groupBy(teams, (team) => keyOf(team.type, team.lduCode));
  const serving = new Map<string, readonly RoutingTeam[]>();
  const inRegion = new Map<string, readonly RoutingTeam[]>();
  return {
    lduOf: (code) => (code === null ? null : (lduByCode.get(code) ?? null)),
    teamOf: (code) => (code === null ? null : (teamByCode.get(code) ?? null)),
    teamsIn: (lduCode, type) => inLdu.get(keyOf(type, lduCode)) ?? [],
    teamsServing: (ldu, type) =>
      once(serving, keyOf(type, ldu.code), () => ofType(type).filter((team) => servesLdu(team, ldu))),
    teamsInRegion: (regionCode, type) =>
      once(inRegion, keyOf(type, regionCode), () =>
        ofType(type).filter((team) => lduByCode.get(team.lduCode)?.regionCode === regionCode),
      ),
  };
}

function keyOf(type: TeamType, code: string): string {
  return `${type}/${code}`;
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
