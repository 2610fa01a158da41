import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { groupOfTally, type WorkTally } from '../../workload/measure/measure-group';
import { tallyUnitWork } from '../../workload/measure/unit-part';
import type { WorkloadModel } from '../../workload/model/model';
import type { CapacityFacts, WaitingCase } from '../capacity/capacity-facts';
import { type GapTally, tallyGap } from '../capacity/capacity-gap';
import { type GradeTallies, tallyGrades } from './measure-grades';
import type { Unit } from './units';

/** Kinds of team whose figures say little when they are mixed: standalone unpaid work is far lighter than supervision. */
export const TEAM_KINDS = ['supervision', 'community_payback'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const TEAM_KIND_LABELS: Record<TeamKind, string> = {
  supervision: 'Without Community Payback',
  community_payback: 'Community Payback',
};

/** What the teams of one kind in a unit add up to. */
export interface KindTally {
  /** Everybody on record, whether or not they hold cases. */
  readonly people: number;
  readonly work: WorkTally;
  readonly waiting: number;
  readonly grades: GradeTallies;
  readonly gap: GapTally;
}

/** The teams of each kind, added up. */
export function tallyKinds(facts: CapacityFacts): Readonly<Record<TeamKind, KindTally>> {
  const ofKind = (kind: TeamKind): KindTally => {
    const officers = facts.officers.filter((entry) => kindOfOfficer(entry) === kind);
    const waiting = facts.waiting.filter((entry) => kindOfWaiting(entry) === kind);
    return {
      people: officers.length,
      work: tallyUnitWork(facts.model, officers),
      waiting: waiting.length,
      grades: tallyGrades({ ...facts, officers }),
      gap: tallyGap({ officers, waiting }),
    };
  };
  return { supervision: ofKind('supervision'), community_payback: ofKind('community_payback') };
}

/** The kinds apart; empty where all teams of a unit are of one kind, since its figures mix nothing then. */
export function kindsApart(
  kinds: Readonly<Record<TeamKind, KindTally>>,
): { readonly kind: TeamKind; readonly tally: KindTally }[] {
  const both = TEAM_KINDS.map((kind) => ({ kind, tally: kinds[kind] }));
  return both.every(({ tally }) => tally.people > 0) ? both : [];
}

/** What a unit is compared by with those beside it. */
export interface ComparedUnit extends Unit {
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
}

/** A unit that is to be compared, with its kinds of team. */
export interface UnitWithKinds<U extends ComparedUnit = ComparedUnit> {
  readonly unit: U;
  readonly kinds: Readonly<Record<TeamKind, Pick<KindTally, 'people' | 'work'>>>;
}

/**
 * Units as they may be compared: by their supervision alone, since standalone unpaid work is far lighter; units of Community
 * Payback only are left out, but where there are no others.
 */
export function comparedUnits(
  model: Pick<WorkloadModel, 'thresholds'>,
  withKinds: readonly UnitWithKinds[],
): { readonly units: readonly ComparedUnit[]; readonly leftOut: boolean } {
  const units = withKinds.map(({ unit }) => unit);
  const compared = withKinds.flatMap(({ unit, kinds }): ComparedUnit[] => {
    const { supervision, community_payback: payback } = kinds;
    if (payback.people === 0) return [unit];
    if (supervision.people === 0) return [];
    const { workloadPercent, pointsUsedHundredths, pointsAvailable } = groupOfTally(model, supervision.work);
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
