import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { measureUnitWork } from '../../workload/measure/unit-part';
import { type CapacityFacts, factsOf, type WaitingCase } from '../capacity/capacity-facts';
import type { Unit } from './units';

/** Kinds of team whose figures say little when they are mixed: standalone unpaid work is far lighter than supervision. */
export const TEAM_KINDS = ['supervision', 'community_payback'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const TEAM_KIND_LABELS: Record<TeamKind, string> = {
  supervision: 'Without Community Payback',
  community_payback: 'Community Payback',
};

/** The facts of each kind of team in a unit; empty where all its teams are of one kind, since its figures mix nothing then. */
export function factsByKind(
  facts: CapacityFacts,
): { readonly kind: TeamKind; readonly facts: CapacityFacts }[] {
  const kinds = TEAM_KINDS.map((kind) => ({
    kind,
    facts: {
      ...facts,
      officers: facts.officers.filter((entry) => kindOfOfficer(entry) === kind),
      waiting: facts.waiting.filter((entry) => kindOfWaiting(entry) === kind),
    },
  }));
  return kinds.every((entry) => entry.facts.officers.length > 0) ? kinds : [];
}

/** What a unit is compared by with those beside it. */
export interface ComparedUnit extends Unit {
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
}

/**
 * Units as they may be compared: by their supervision alone, since standalone unpaid work is far lighter; units of Community
 * Payback only are left out, but where there are no others.
 */
export function comparedUnits(
  facts: CapacityFacts,
  units: readonly ComparedUnit[],
): { readonly units: readonly ComparedUnit[]; readonly leftOut: boolean } {
  const compared = units.flatMap((unit): ComparedUnit[] => {
    const { officers } = factsOf(facts, unit);
    const supervision = officers.filter((entry) => kindOfOfficer(entry) === 'supervision');
    if (supervision.length === officers.length) return [unit];
    if (supervision.length === 0) return [];
    const { workloadPercent, pointsUsedHundredths, pointsAvailable } = measureUnitWork(
      facts.model,
      supervision,
    );
    return [{ ...unit, workloadPercent, pointsUsed: pointsUsedHundredths / 100, pointsAvailable }];
  });
  if (compared.length === 0) return { units, leftOut: false };
  const leftOut = compared.length < units.length || compared.some((unit) => !units.includes(unit));
  return { units: compared, leftOut };
}

function kindOfOfficer({ officer }: MeasuredOfficer): TeamKind {
  return officer.teamType === 'community_payback' ? 'community_payback' : 'supervision';
}

/** A waiting case is of the kind of the team that it is for. */
function kindOfWaiting({ banding }: WaitingCase): TeamKind {
  return banding.communityPayback === 'CP-STANDALONE' || banding.communityPayback === 'CP-GENERIC'
    ? 'community_payback'
    : 'supervision';
}
