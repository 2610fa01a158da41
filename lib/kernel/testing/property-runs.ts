import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times as many cases each property tries: FAST_CHECK_RUNS, 1 unless told. */
    propertyRuns: number;
  }
}

/** Every property tries 200 cases, or so many times more for a long run. A property that gives its own number is not multiplied. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 200 * inject('propertyRuns') });
