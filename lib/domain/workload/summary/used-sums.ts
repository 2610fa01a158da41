import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { UsedLine } from '../ledger/ledger';
import { type WorkloadState, workloadState } from '../measure/states';
import type { WorkloadArithmetic } from '../model/model';

/** What ledger lines of side "used" add up to: enough to add a line, or take one away, without the others. */
export interface UsedSums {
  readonly pointsHundredths: number;
  /** What cases in a state with a share under 100 would be worth if active, less what they count. */
  readonly dormantHundredths: number;
  /** Cases held as officer of record. */
  readonly caseCount: number;
  readonly provisionalCount: number;
  /** By how much the points would change at the lowest and at the highest of the bands still possible. */
  readonly toLowestHundredths: number;
  readonly toHighestHundredths: number;
  /** Cases held as officer of record, by band; a band without any is left out. */
  readonly bandCounts: Readonly<Record<string, number>>;
}

type Adding = { -readonly [Key in keyof UsedSums]: UsedSums[Key] } & { bandCounts: Record<string, number> };

export const NOTHING_USED: UsedSums = Object.freeze(nothing());

function nothing(): Adding {
  return {
    pointsHundredths: 0,
    dormantHundredths: 0,
    caseCount: 0,
    provisionalCount: 0,
    toLowestHundredths: 0,
    toHighestHundredths: 0,
    bandCounts: {},
  };
}

/** Adds ledger lines up. */
export function sumUsed(lines: Iterable<UsedLine>): UsedSums {
  const sums = nothing();
  for (const line of lines) {
    sums.pointsHundredths += line.pointsHundredths;
    if (line.kind !== 'case') continue;
    sums.dormantHundredths += line.dormantHundredths;
    if (line.held === 'record') {
      sums.caseCount += line.count;
      sums.bandCounts[line.band] = (sums.bandCounts[line.band] ?? 0) + line.count;
    }
    if (!line.provisional) continue;
    sums.provisionalCount += line.count;
    sums.toLowestHundredths += line.lowestHundredths - line.pointsHundredths;
    sums.toHighestHundredths += line.highestHundredths - line.pointsHundredths;
  }
  return sums;
}

/** Two sums as one. */
export function addUsed(a: UsedSums, b: UsedSums): UsedSums {
  return combine(a, b, 1);
}

/** What is left of some sums without others that are part of them. */
export function withoutUsed(all: UsedSums, gone: UsedSums): UsedSums {
  return combine(all, gone, -1);
}

function combine(a: UsedSums, b: UsedSums, sign: 1 | -1): UsedSums {
  const bandCounts: Record<string, number> = {};
  const counts = { ...a.bandCounts };
  for (const [band, count] of Object.entries(b.bandCounts)) counts[band] = (counts[band] ?? 0) + sign * count;
  for (const [band, count] of Object.entries(counts)) if (count !== 0) bandCounts[band] = count;
  return {
    pointsHundredths: a.pointsHundredths + sign * b.pointsHundredths,
    dormantHundredths: a.dormantHundredths + sign * b.dormantHundredths,
    caseCount: a.caseCount + sign * b.caseCount,
    provisionalCount: a.provisionalCount + sign * b.provisionalCount,
    toLowestHundredths: a.toLowestHundredths + sign * b.toLowestHundredths,
    toHighestHundredths: a.toHighestHundredths + sign * b.toHighestHundredths,
    bandCounts,
  };
}

/** What is available to an officer today. */
export interface Available {
  readonly pointsAvailable: number;
  readonly hoursAvailableHundredths: number;
}

/** An officer's figures on a day, without the ledger that explains them. */
export interface WorkloadFigures extends Available {
  readonly pointsUsedHundredths: number;
  readonly pointsRemainingHundredths: number;
  /** The exact ratio, half up to 3 decimals; null in the states no_capacity, unavailable and unknown. */
  readonly workloadPercent: number | null;
  readonly state: WorkloadState;
  readonly caseCount: number;
  /** What cases in a state with a share under 100 would be worth if active, less what they count. */
  readonly dormantPointsHundredths: number;
  readonly provisionalCount: number;
  /** Points used at the lowest and the highest of the bands still possible; null when no band is provisional. */
  readonly usedRangeHundredths: readonly [number, number] | null;
  readonly bandCounts: Readonly<Record<string, number>>;
}

/** Names the state, and works the percentage out, of what is used and what is available. `known`: grade and hours are recorded. */
export function figuresOfSums(
  { thresholds }: Pick<WorkloadArithmetic, 'thresholds'>,
  used: UsedSums,
  { pointsAvailable, hoursAvailableHundredths }: Available,
  known: boolean,
): WorkloadFigures {
  const { pointsHundredths, provisionalCount, toLowestHundredths, toHighestHundredths } = used;
  return {
    pointsUsedHundredths: pointsHundredths,
    pointsAvailable,
    pointsRemainingHundredths: pointsAvailable * 100 - pointsHundredths,
    workloadPercent: known ? percentRoundedHalfUp(pointsHundredths, pointsAvailable * 100, 3) : null,
    state: known ? workloadState(pointsHundredths, pointsAvailable, thresholds) : 'unknown',
    caseCount: used.caseCount,
    hoursAvailableHundredths,
    dormantPointsHundredths: used.dormantHundredths,
    provisionalCount,
    usedRangeHundredths:
      provisionalCount === 0
        ? null
        : [pointsHundredths + toLowestHundredths, pointsHundredths + toHighestHundredths],
    bandCounts: used.bandCounts,
  };
}
