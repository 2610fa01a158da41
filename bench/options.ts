import { UsageError } from '../lib/cli/command';
import { NATION_CASES } from './estate/shape';
import type { BenchOptions } from './rows/row';

/** Live cases of the demonstration: what --quick runs on. */
const DEMO_CASES = 6_739;
const FULL = { days: 3 * 365, people: [1, 10, 50], seconds: 10 };
const QUICK = { days: 60, people: [1, 10], seconds: 2 };

/** Reads what was asked of the bench; throws a UsageError where a value is none. */
export function benchOptions(
  values: Readonly<Record<string, string | undefined>>,
  flags: ReadonlySet<string>,
  rows: readonly string[],
): BenchOptions {
  const quick = flags.has('quick');
  const usual = quick ? QUICK : FULL;
  const numbers = (name: string, otherwise: readonly number[]): readonly number[] =>
    values[name]?.split(',').map((text) => wholeNumber(name, text)) ?? otherwise;
  const [seed = 1] = numbers('seed', [1]);
  const [days = usual.days] = numbers('days', [usual.days]);
  const [seconds = usual.seconds] = numbers('seconds', [usual.seconds]);
  const only = values.only?.split(',') ?? null;
  const unknown = only?.filter((name) => !rows.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new UsageError(`There is no row ${unknown.join(', ')}. The rows are: ${rows.join(', ')}`);
  return {
    seed,
    sizes: numbers('cases', [quick ? DEMO_CASES : NATION_CASES]),
    days,
    seconds,
    only,
    people: numbers('people', usual.people),
    profile: flags.has('profile'),
    json: values.json ?? null,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) === 0)
    throw new UsageError(`--${name} is ${text}: give whole numbers above 0, with commas between them`);
  return Number(text);
}
