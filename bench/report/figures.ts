/** One figure of the bench: what was measured, and over what it is to be judged. */
export interface Figure {
  /** The row that it belongs to, as --only names it. */
  readonly row: string;
  readonly what: string;
  readonly unit: 'ms' | 's' | 'a second' | 'MB' | 'statements' | 'of 100';
  /** The figure itself; of many runs their median. Null: not measured, and the note says why. */
  readonly value: number | null;
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly slowest?: number;
  /** Of times over HTTP: how many were answered a second. */
  readonly perSecond?: number;
  /** How often it was measured. */
  readonly runs?: number;
  /** How many times as much as something plain, measured in the same run. */
  readonly ratio?: { readonly over: string; readonly times: number };
  readonly note?: string;
}

/** The value below which so many of a hundred lie, of values in ascending order. */
export function percentile(ascending: readonly number[], percent: number): number {
  const place = Math.ceil((percent / 100) * ascending.length) - 1;
  return ascending[Math.max(0, place)] ?? Number.NaN;
}

/** How times lie: the figure itself is the median. */
export type Spread = Required<Pick<Figure, 'p50' | 'p95' | 'p99' | 'slowest' | 'runs'>> & {
  readonly value: number;
};

/** The figures of times in milliseconds: median, p95, p99 and the slowest. */
export function spreadOf(times: readonly number[]): Spread {
  const ascending = [...times].sort((a, b) => a - b);
  const p50 = percentile(ascending, 50);
  return {
    value: p50,
    p50,
    p95: percentile(ascending, 95),
    p99: percentile(ascending, 99),
    slowest: percentile(ascending, 100),
    runs: times.length,
  };
}

/** How often some work is run, so that a median tells something: less often where one run takes long. */
const RUNS = { fewest: 3, most: 15, budgetMs: 20_000 };

/** Runs some work again and again, as often as a budget of time allows, and gives the spread of its times. */
export async function timed(work: () => unknown): Promise<Spread> {
  const times: number[] = [];
  const begun = performance.now();
  while (
    times.length < RUNS.fewest ||
    (times.length < RUNS.most && performance.now() - begun < RUNS.budgetMs)
  ) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}
