import { GRADE_VERDICTS } from '../banding/vocabulary';
import { compareRatios } from '../kernel/ratio';
import type { AssessedOfficer } from './assess-officer';

type Ordered = Pick<AssessedOfficer, 'verdict' | 'atIntakeCap' | 'returning' | 'after' | 'officer'>;

const SURNAMES = new Intl.Collator('en-GB');

/**
 * The order of the shortlist (screens.md, section 5): verdict; under the intake cap before at it; who supervised this person
 * and ends at 100% or under; lowest workload after; fewest cases; surname; staff code. Total: no two officers are equal.
 */
export function compareCandidates(a: Ordered, b: Ordered): number {
  return (
    verdictRank(a) - verdictRank(b) ||
    Number(a.atIntakeCap) - Number(b.atIntakeCap) ||
    Number(b.returning) - Number(a.returning) ||
    compareLoads(a, b) ||
    a.after.caseCount - b.after.caseCount ||
    SURNAMES.compare(a.officer.surname, b.officer.surname) ||
    (a.officer.staffCode < b.officer.staffCode ? -1 : a.officer.staffCode > b.officer.staffCode ? 1 : 0)
  );
}

/** Candidates in the order of the shortlist. */
export function orderCandidates<T extends Ordered>(candidates: readonly T[]): T[] {
  return [...candidates].sort(compareCandidates);
}

function verdictRank(candidate: Ordered): number {
  return candidate.verdict === 'unknown' ? GRADE_VERDICTS.length : GRADE_VERDICTS.indexOf(candidate.verdict);
}

/** Lowest workload after first; an officer without points available last, never as 0%. */
export function compareLoads(a: Pick<AssessedOfficer, 'after'>, b: Pick<AssessedOfficer, 'after'>): number {
  if (a.after.pointsAvailable === 0 || b.after.pointsAvailable === 0)
    return Number(a.after.pointsAvailable === 0) - Number(b.after.pointsAvailable === 0);
  return compareRatios(
    a.after.pointsUsedHundredths,
    a.after.pointsAvailable,
    b.after.pointsUsedHundredths,
    b.after.pointsAvailable,
  );
}
