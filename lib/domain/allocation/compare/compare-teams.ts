import { compareRatios } from '../../../kernel/ratio';
import type { RoutingLdu, RoutingTeam } from '../routing/routing-estate';

/** Whether a team belongs to an LDU, or says that it serves it or its region. */
export function servesLdu(team: RoutingTeam, ldu: RoutingLdu): boolean {
  return team.lduCode === ldu.code || team.serves.includes(ldu.code) || team.serves.includes(ldu.regionCode);
}

/** Lowest workload first, then team code. A team without points available, or not measured, comes after the others. */
export function compareTeams(a: RoutingTeam, b: RoutingTeam): number {
  const left = a.workload !== null && a.workload.pointsAvailable > 0 ? a.workload : null;
  const right = b.workload !== null && b.workload.pointsAvailable > 0 ? b.workload : null;
  const byLoad =
    left !== null && right !== null
      ? compareRatios(
          left.pointsUsedHundredths,
          left.pointsAvailable,
          right.pointsUsedHundredths,
          right.pointsAvailable,
        )
      : Number(left === null) - Number(right === null);
  return byLoad || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
