/** What a workload is called, decided on the exact ratio before any rounding (docs/rules/workload.md, W-13). */
export const WORKLOAD_STATES = [
  'spare',
  'near',
  'over',
  'well_over',
  'no_capacity',
  'unavailable',
  'unknown',
] as const;
export type WorkloadState = (typeof WORKLOAD_STATES)[number];

/** Where states begin, in per cent: `near` is reached, the other two are passed. */
export interface Thresholds {
  readonly near: number;
  readonly over: number;
  readonly wellOver: number;
}

/** What states are called where the model says nothing of it; everybody else asks `model-words.ts`. */
export const WORKLOAD_STATE_WORDS: Record<WorkloadState, string> = {
  spare: 'Has capacity',
  near: 'Near capacity',
  over: 'Over capacity',
  well_over: 'Well over capacity',
  no_capacity: 'No capacity: cases need cover',
  unavailable: 'Not available',
  unknown: 'Details missing',
};

/** Used in hundredths of a point, available in whole points. `unknown` is decided by the caller: it needs grade and hours. */
export function workloadState(
  usedHundredths: number,
  available: number,
  thresholds: Thresholds,
): Exclude<WorkloadState, 'unknown'> {
  if (available === 0) return usedHundredths > 0 ? 'no_capacity' : 'unavailable';
  if (exceeds(usedHundredths, available, thresholds.wellOver)) return 'well_over';
  if (exceeds(usedHundredths, available, thresholds.over)) return 'over';
  return reaches(usedHundredths, available, thresholds.near) ? 'near' : 'spare';
}

/** Whether a workload is over 100% in the model's sense: over, well over, or cases with no capacity (docs/rules/measures.md, M-1). */
export function isOverCapacity(state: WorkloadState): boolean {
  return state === 'over' || state === 'well_over' || state === 'no_capacity';
}

/** Used / available > per cent, exactly. Used in hundredths of a point, so used / available is already a percentage. */
export function exceeds(usedHundredths: number, available: number, percent: number): boolean {
  return BigInt(usedHundredths) * 10_000n > BigInt(available) * BigInt(Math.round(percent * 10_000));
}

function reaches(usedHundredths: number, available: number, percent: number): boolean {
  return BigInt(usedHundredths) * 10_000n >= BigInt(available) * BigInt(Math.round(percent * 10_000));
}
