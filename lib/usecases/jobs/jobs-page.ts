import 'server-only';
import type { JobName, JobOutcome } from '../../domain/audit/job';

/** One time that a job ran. */
export interface ShownRun {
  readonly id: string;
  readonly job: JobName;
  /** Instants. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** `left`: its server ended in the middle of it. */
  readonly standing: JobOutcome | 'left';
  /** What it came to, in words; empty where nothing is said. */
  readonly cameTo: string;
}

/** What the service does by itself, and the last times that it did. */
export interface JobsPage {
  readonly jobs: readonly {
    readonly job: JobName;
    /** Null: it never ran. */
    readonly lastRun: ShownRun | null;
    readonly lastDoneAt: string | null;
    /** Why nobody does it here; null where it is done. */
    readonly offBecause: string | null;
    /** Whether it can be started by hand. */
    readonly canStart: boolean;
  }[];
  /** All that are kept, the newest first. */
  readonly runs: readonly ShownRun[];
}
