import type { WorkloadState } from '@/lib/domain/workload/measure/states';

/** A bar runs from 0 to 140% of where a workload is over capacity; a longer one stops at the edge, and the figure tells. */
const SCALE_PERCENT = 140;

export interface BarPart {
  readonly kind: 'load' | 'over' | 'well' | 'added';
  /** Both in per cent of the bar's length. */
  readonly start: number;
  readonly width: number;
}

export interface BarInput {
  readonly usedHundredths: number;
  /** Whole points. */
  readonly available: number;
  /** The state now; with something added, the state now still colours the part past the line. */
  readonly state: WorkloadState;
  /** Points, in hundredths, that a case would add. */
  readonly addedHundredths?: number;
}

/** Whether there is a share of points to draw at all: without points available there is no percentage, not 0%. */
export function hasPercentage(input: { readonly available: number; readonly state: WorkloadState }): boolean {
  return (
    input.available > 0 &&
    input.state !== 'no_capacity' &&
    input.state !== 'unavailable' &&
    input.state !== 'unknown'
  );
}

/** The parts of a workload bar from left to right: up to the line of capacity (`over`, per cent), past it, and what a case would add. Pure. */
export function barParts(input: BarInput, over = 100): readonly BarPart[] {
  if (!hasPercentage(input)) return [];
  const toLine = (usedHundredths: number): number => (usedHundredths / input.available / over) * 100;
  const now = toLine(input.usedHundredths);
  const after = now + toLine(input.addedHundredths ?? 0);
  const parts: BarPart[] = [part('load', 0, Math.min(now, 100))];
  if (now > 100) parts.push(part(input.state === 'well_over' ? 'well' : 'over', 100, now));
  if (after > now) parts.push(part('added', now, after));
  return parts.filter((one) => one.width > 0);
}

function part(kind: BarPart['kind'], fromPercent: number, toPercent: number): BarPart {
  const start = toLength(fromPercent);
  return { kind, start, width: round(toLength(toPercent) - start) };
}

function toLength(percent: number): number {
  return round((Math.min(percent, SCALE_PERCENT) / SCALE_PERCENT) * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
