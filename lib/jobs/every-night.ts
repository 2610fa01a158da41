import 'server-only';

/** What a nightly job is made of; a test hands in its own clock, work and pace. */
export interface NightlyParts {
  /** The night whose work is due now, by any name that changes once a night. */
  readonly due: () => string;
  /** The work of the nights missed; it may be done already, by another process. `stop` says when to break off. */
  readonly work: (stop: () => boolean) => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Milliseconds until the first look, and from one look to the next. */
  readonly pace?: { readonly first: number; readonly every: number };
}

export interface NightlyJob {
  stop(): void;
}

/** Long enough after the start that the first people served do not wait; then often enough for soon after midnight. */
const PACE = { first: 15_000, every: 5 * 60_000 };

/**
 * Does the work of each night once it is due, and at the start what was missed. What fails is reported and tried again
 * at the next look. The timers keep no process alive, and one piece of work runs at a time.
 */
export function runEveryNight({ due, work, failed, pace = PACE }: NightlyParts): NightlyJob {
  let done: string | null = null;
  let running = false;
  let stopped = false;
  const look = async (): Promise<void> => {
    const night = due();
    if (running || stopped || night === done) return;
    running = true;
    try {
      await work(() => stopped);
      done = night;
    } catch (error) {
      failed(error);
    } finally {
      running = false;
    }
  };
  const first = setTimeout(() => void look(), pace.first);
  const every = setInterval(() => void look(), pace.every);
  first.unref();
  every.unref();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(first);
      clearInterval(every);
    },
  };
}
