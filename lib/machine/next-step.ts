import 'server-only';
/** Between which sizes the steps of long work may be, and how long one may keep others waiting, in milliseconds. */
export interface StepLimits {
  readonly least: number;
  readonly most: number;
  readonly aimMs: number;
}

/**
 * How much the next step of long work takes on, after one of a size held others up for so long: what would have kept to the aim, at the most
 * twice as much as before, since one quick step says little of the next.
 */
export function nextStepSize(size: number, tookMs: number, { least, most, aimMs }: StepLimits): number {
  const fits = tookMs <= 0 ? size * 2 : Math.floor((size * aimMs) / tookMs);
  return Math.max(least, Math.min(most, size * 2, fits));
}
