import { sumOf } from '../kernel/collections';
import { quotientRoundedHalfUp } from '../kernel/ratio';
import type { GradeRole } from '../banding/vocabulary';
import type { CapacityFacts } from './capacity-facts';
import { holdingsOf } from './count-cases';

/** What one grade's cases need and what its officers have, in FTE of 2 decimals. Positive gap = short. */
export interface GradeGap {
  readonly role: 'senior' | 'ordinary';
  readonly needed: number;
  readonly available: number;
  /** Spare time of the senior grade that pays for this gap; 0 for the senior grade itself. */
  readonly lent: number;
  readonly gap: number;
}

/**
 * Capacity gap in FTE. Senior: (points of cases that need one - senior points available) / full-time target. Ordinary: (all other
 * held or waiting points - ordinary and trainee points available - spare senior points, if any) / full-time target. Spare
 * ordinary time never pays for a senior gap.
 */
export function measureCapacityGaps(facts: CapacityFacts): GradeGap[] {
  const senior = pointsNeeded(facts, 'senior');
  const seniorAvailable = pointsAvailable(facts, ['senior']) * 100;
  const spare = Math.max(0, seniorAvailable - senior);
  const ordinaryAvailable = pointsAvailable(facts, ['ordinary', 'trainee']) * 100;
  return [
    toGap(facts, 'senior', senior, seniorAvailable, 0),
    toGap(facts, 'ordinary', pointsNeeded(facts, 'ordinary'), ordinaryAvailable, spare),
  ];
}

/** The same as the interface gives it: the gap by code of the grade. */
export function capacityGapFteByGrade(facts: CapacityFacts): Record<string, number> {
  return Object.fromEntries(
    measureCapacityGaps(facts).flatMap((entry) => {
      const grade = facts.model.grades.find(({ role }) => role === entry.role);
      return grade === undefined ? [] : [[grade.code, entry.gap]];
    }),
  );
}

/** Points, in hundredths, of held and waiting cases whose lowest grade has this role. */
function pointsNeeded(facts: CapacityFacts, role: 'senior' | 'ordinary'): number {
  const held = holdingsOf(facts).filter((entry) => entry.held.banding.minimumRole === role);
  const waiting = facts.waiting.filter((entry) => entry.banding.minimumRole === role);
  return (
    sumOf(held, (entry) => entry.held.line.pointsHundredths) +
    sumOf(waiting, (entry) => entry.pointsHundredths)
  );
}

function pointsAvailable(facts: CapacityFacts, roles: readonly GradeRole[]): number {
  const counted = facts.officers.filter((entry) => entry.grade !== null && roles.includes(entry.grade.role));
  return sumOf(counted, (entry) => entry.workload.pointsAvailable);
}

function toGap(
  facts: CapacityFacts,
  role: 'senior' | 'ordinary',
  needed: number,
  available: number,
  lent: number,
): GradeGap {
  const target = (facts.model.grades.find((grade) => grade.role === role)?.targetPoints ?? 0) * 100;
  const fte = (points: number): number => quotientRoundedHalfUp(points, target, 2) ?? 0;
  return {
    role,
    needed: fte(needed),
    available: fte(available),
    lent: fte(lent),
    gap: fte(needed - available - lent),
  };
}
