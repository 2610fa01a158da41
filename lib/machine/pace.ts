import 'server-only';
import { nextStepSize, type StepLimits } from './next-step';
import { letOthersThrough } from './let-others-through';

/** How long a stretch of long work may keep everybody else waiting, in milliseconds: half of what anybody would notice. */
const AIM_MS = 25;

/** How a part of some work is run; one that lets others through after it, where the work is long. */
export type Apart = <Made>(work: () => Made | Promise<Made>) => Promise<Made>;

/** Runs it as it is, for whoever waits for the answer. */
export const atOnce: Apart = async (work) => work();

/**
 * How a part of a step is run. The work may say that it has waited for its turn until now: what others took is no measure of the next step.
 */
type Stretch = <Made>(work: (waited: () => void) => Made | Promise<Made>) => Promise<Made>;

/** The pace of long work in steps: as large as lets whoever waits through in time, on this machine and at this hour. */
export interface Pace {
  /** How much the next step takes on. */
  readonly size: number;
  /** Runs a part of a step, and lets others through after it. */
  readonly stretch: Stretch;
  /** Ends a step: the size of the next follows from the longest stretch in it. */
  stepDone(): void;
}

/**
 * Between which sizes steps may be. `first`: the size of the first one, where it is to be less than any other: what it reads has not been
 * read before, and its code has not run.
 */
export type PaceLimits = Omit<StepLimits, 'aimMs'> & { readonly first?: number };

/** A pace that begins with a first step, else with one of the least size; `fixed`: they stay of this one. */
export function startPace(limits: PaceLimits, fixed?: number): Pace {
  let size = fixed ?? limits.first ?? limits.least;
  let longestMs = 0;
  return {
    get size() {
      return size;
    },
    stretch: async (work) => {
      let begun = performance.now();
      const made = await work(() => (begun = performance.now()));
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
