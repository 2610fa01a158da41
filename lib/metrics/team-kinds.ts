import type { CapacityFacts, WaitingCase } from './capacity-facts';
import type { MeasuredOfficer } from '../workload/measure-caseload';

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

function kindOfOfficer({ officer }: MeasuredOfficer): TeamKind {
  return officer.teamType === 'community_payback' ? 'community_payback' : 'supervision';
}

/** A waiting case is of the kind of the team that it is for. */
function kindOfWaiting({ banding }: WaitingCase): TeamKind {
  return banding.communityPayback === 'CP-STANDALONE' || banding.communityPayback === 'CP-GENERIC'
    ? 'community_payback'
    : 'supervision';
}
