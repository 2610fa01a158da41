import 'server-only';
import { nextStepSize, type StepLimits } from './next-step';
import { letOthersThrough } from './let-others-through';

/** How long a stretch of long work may keep everybody else waiting, in milliseconds: half of what anybody would notice. */
const AIM_MS = 25;

/** The pace of long work in steps: as large as lets whoever waits through in time, on this machine and at this hour. */
export interface Pace {
  /** How much the next step takes on. */
  readonly size: number;
  /** Runs a part of a step, and lets others through after it. */
  stretch<Made>(work: () => Made | Promise<Made>): Promise<Made>;
  /** Ends a step: the size of the next follows from the longest stretch in it. */
  stepDone(): void;
}

/** A pace that begins with steps of the least size; `fixed`: they stay of this one. */
export function startPace(limits: Omit<StepLimits, 'aimMs'>, fixed?: number): Pace {
  let size = fixed ?? limits.least;
  let longestMs = 0;
  return {
    get size() {
      return size;
    },
    stretch: async (work) => {
      const begun = performance.now();
      const made = await work();
      longestMs = Math.max(longestMs, performance.now() - begun);
      await letOthersThrough();
      return made;
    },
    stepDone: () => {
      if (fixed === undefined) size = nextStepSize(size, longestMs, { ...limits, aimMs: AIM_MS });
      longestMs = 0;
    },
  };
}
