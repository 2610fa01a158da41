import { INK, INK_2 } from './palette';

/** How the two lines of a workload are drawn everywhere: over is a strong line, well over a dashed one. */
export const OVER_LINE = { stroke: INK, strokeWidth: 2 } as const;
export const WELL_OVER_LINE = { stroke: INK_2, strokeDasharray: '5 4' } as const;
