import type { OfferedCandidate } from './offered-candidate';

/** A run of candidates under one heading, in the order of the shortlist. */
export interface CandidateGroup {
  readonly key: string;
  readonly title: string;
  /** How the group is ordered, or what it needs. */
  readonly note: string;
  readonly candidates: readonly OfferedCandidate[];
}

/**
 * The shortlist in groups, for as long as neighbours have the same verdict and stand on the same side of the intake cap. The
 * order is that of the policy, whatever it puts first: nobody is moved to make a group whole.
 */
export function groupCandidates(
  candidates: readonly OfferedCandidate[],
  intakeCapFullTime: number,
): readonly CandidateGroup[] {
  const groups: OfferedCandidate[][] = [];
  for (const entry of candidates) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && sideOf(last[0]) === sideOf(entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups.map((members, index) => ({
    key: `${index}`,
    title: titleOf(members),
    note: noteOf(members, intakeCapFullTime),
    candidates: members,
  }));
}

function sideOf({ verdict, atIntakeCap }: OfferedCandidate): string {
  return `${verdict} ${atIntakeCap ? 'at' : 'under'}`;
}

function titleOf(members: readonly OfferedCandidate[]): string {
  const atCap = members[0]?.atIntakeCap ?? false;
  switch (members[0]?.verdict) {
    case 'allowed':
      return atCap ? 'Allowed, at the intake cap' : 'Allowed, under the intake cap';
    case 'with_oversight':
      return atCap ? `${oversightTitle(members)}, at the intake cap` : oversightTitle(members);
    default:
      return atCap ? 'Not allowed by grade, at the intake cap' : 'Not allowed by grade';
  }
}

function oversightTitle(members: readonly OfferedCandidate[]): string {
  if (members.every((entry) => entry.gradeVerdict === 'allowed')) return 'Allowed with a training gap';
  if (members.every((entry) => !entry.trainingGap)) return 'With oversight';
  return 'With oversight or a training gap';
}

function noteOf(members: readonly OfferedCandidate[], intakeCapFullTime: number): string {
  const [first] = members;
  if (first?.verdict === 'with_oversight') return 'Needs a reason and an oversight review date';
  if (first?.verdict !== 'allowed')
    return 'Only a manager may allocate beyond grade, with a reason and a review date';
  if (first.atIntakeCap) return `${intakeCapFullTime} new cases in 7 days for each available FTE`;
  return 'Why this order is said above';
}
