import type { Actor } from '../../access/actor';
import { can, type Place } from '../../access/can';
import type { LduCode } from '../../../kernel/ids';
import { servesLdu } from '../compare/compare-teams';
import type { RoutingEstate, RoutingTeam } from '../routing/routing-estate';

/** Working days in which the Community Payback manager answers what was asked of them. */
export const ASKED_WITHIN_WORKING_DAYS = 5;

/**
 * Where those work who decide on the oversight of standalone unpaid work of an LDU (docs/rules/oversight.md, O-3): the Community
 * Payback units that serve it; where there is none, every team of its region.
 */
export function paybackOverseers(estate: RoutingEstate, lduCode: LduCode | null): readonly Place[] {
  const ldu = estate.ldus.find((entry) => entry.code === lduCode);
  if (!ldu) return [];
  const regionOf = new Map(estate.ldus.map((entry) => [entry.code, entry.regionCode]));
  const place = (team: RoutingTeam): Place => ({
    teamCode: team.code,
    lduCode: team.lduCode,
    regionCode: regionOf.get(team.lduCode) ?? null,
  });
  const units = estate.teams.filter((team) => team.type === 'community_payback' && servesLdu(team, ldu));
  if (units.length > 0) return units.map(place);
  return estate.teams.map(place).filter((entry) => entry.regionCode === ldu.regionCode);
}

/** Whether somebody decides on the oversight of standalone unpaid work of an LDU; anybody else asks for it. */
export function mayOverseePayback(actor: Actor, estate: RoutingEstate, lduCode: LduCode | null): boolean {
  return can(actor, 'record_oversight', { places: paybackOverseers(estate, lduCode) }).allowed;
}
