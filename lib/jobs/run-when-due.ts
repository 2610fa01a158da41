import 'server-only';

/** What a timed job is made of; a test hands in its own clock, work and pace. */
export interface TimedParts {
  /** What is due now, by any name that changes when new work falls due: the night, for what is done once a night. */
  readonly due: () => string;
  /**
   * The work that is due, with what was missed; another process may have done it already. `stop` says when to break off. False where
   * another is at it: whether it came to its end is seen at the next look. `asked`: somebody asked for it, done before or not.
   */
  readonly work: (stop: () => boolean, asked: boolean) => Promise<boolean>;
  readonly failed: (error: unknown) => void;
  /** Milliseconds until the first look, and from one look to the next. */
  readonly pace?: { readonly first: number; readonly every: number };
}

export interface TimedJob {
  stop(): void;
  /** Does it at once, whether it is due or not. */
  readonly again: () => void;
}

/** Long enough after the start that the first people served do not wait; then often enough for soon after midnight. */
const PACE = { first: 15_000, every: 5 * 60_000 };

/**
 * Does work once each time it falls due, and at the start what was missed. What fails is reported and tried again
 * at the next look. The timers keep no process alive, and one piece of work runs at a time.
 */
export function runWhenDue({ due, work, failed, pace = PACE }: TimedParts): TimedJob {
  let done: string | null = null;
  let running = false;
  let stopped = false;
  const look = async (asked: boolean): Promise<void> => {
    const current = due();
    if (running || stopped || (current === done && !asked)) return;
    running = true;
    try {
      if (await work(() => stopped, asked)) done = current;
    } catch (error) {
      failed(error);
    } finally {
      running = false;
    }
  };
  const first = setTimeout(() => void look(false), pace.first);
  const every = setInterval(() => void look(false), pace.every);
  first.unref();
  every.unref();
  return {
    again: () => void look(true),
    stop: () => {
      stopped = true;
      clearTimeout(first);
      clearInterval(every);
    },
  };
}
