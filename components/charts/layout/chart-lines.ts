/** The workload model's thresholds that charts draw: over is the strong line, well over the dashed one. Per cent. */
export interface ChartLines {
  readonly over: number;
  readonly wellOver: number;
}

/** "100%", "102.5%": a percentage of a scale or a threshold, as a chart writes it. */
export function percentLabel(percent: number): string {
  return `${percent}%`;
}

/** Those values of a scale that can be written beside the lines: none closer to a line than this. In the scale's own unit. */
export function clearOfLines(
  values: readonly number[],
  { over, wellOver }: ChartLines,
  room: number,
): readonly number[] {
  return values.filter((value) => Math.abs(value - over) >= room && Math.abs(value - wellOver) >= room);
}

/**
 * How far the words of the two lines move apart, in pixels each way, where the lines themselves stand closer than their words are
 * wide (or high); 0 where they do not touch.
 */
export function spreadWords(apart: number, size: number): number {
  return Math.max(0, (size - apart) / 2);
}
