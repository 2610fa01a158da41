import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Figure } from '../report/figures';

/**
 * Runs some work once: how long it took, how much of the processor, the most memory that this process has had, and for how long at a
 * time it let nobody else be answered.
 */
export async function onceMeasured(
  row: string,
  what: string,
  work: () => Promise<unknown>,
): Promise<Figure[]> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  // The first turn counts from none: without it a stretch that begins at once is not seen.
  await someTurns();
  const used = process.cpuUsage();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  // A stretch without a turn of the loop is counted once it is over.
  await someTurns();
  delays.disable();
  return [
    { row, what, unit: 's', value: seconds, runs: 1 },
    { row, what: `${what}: processor`, unit: 's', value: (user + system) / 1e6 },
    { row, what: `${what}: peak memory`, unit: 'MB', value: process.resourceUsage().maxRSS / 1024 },
    { row, what: `${what}: longest at a stretch`, unit: 'ms', value: delays.max / 1e6 },
  ];
}

function someTurns(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}
