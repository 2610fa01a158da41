import { cpus } from 'node:os';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildDemo } from '../db/seed/build-demo';
import { demoCaseloads } from '../db/seed/demo-facts';
import { isoDate } from '../lib/kernel/dates';
import { asCrn, asStaffCode } from '../lib/kernel/ids';
import { type Caseload, measureCaseload } from '../lib/domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../lib/domain/workload/model/shipped/shipped-models';

/*
 * How long the pure rules take for the whole nation, with nothing read and nothing kept:
 *   node lib/cli/run-ts.mjs bench/measure-nation.ts
 *   node --cpu-prof --import tsx bench/measure-nation.ts
 */

const TODAY = isoDate('2026-11-02');
const CASES = 247_500;
const SEEDS = [1, 2];
const RUNS = 5;

/** What one measure of the nation costs: the median of some runs, and what one measured nation holds in memory. */
export interface PureMeasure {
  readonly officers: number;
  readonly cases: number;
  readonly medianMs: number;
  readonly slowestMs: number;
  /** Processor time of the median run, threads of the garbage collector and the compiler included. */
  readonly cpuMs: number;
  /** Share of the runs that waited for garbage collection, per cent. */
  readonly collectingPercent: number;
  /** Held by one measured case, its facts left out. */
  readonly bytesACase: number;
}

/** The demo's officers and cases, of several seeds and copied under codes of their own until there are as many as in the nation. */
export function nationCaseloads(cases = CASES): Caseload[] {
  const demos = SEEDS.map((seed) => demoCaseloads(buildDemo({ today: TODAY, seed })));
  const nation: Caseload[] = [];
  let held = 0;
  for (let copy = 0; held < cases; copy += 1) {
    for (const caseload of demos[copy % demos.length] ?? []) {
      if (held >= cases) break;
      nation.push(copyOf(caseload, copy, cases - held));
      held += Math.min(caseload.cases.length, cases - held);
    }
  }
  return nation;
}

/** A copy that shares no value with its original, as rows that a database hands out share none. */
function copyOf(original: Caseload, copy: number, mostCases: number): Caseload {
  const { officer, cases, reports, supports } = structuredClone(original);
  const staffCode = asStaffCode(`${officer.staffCode}-${copy}`);
  return {
    officer: { ...officer, staffCode },
    cases: cases
      .slice(0, mostCases)
      .map((facts) => ({ ...facts, crn: asCrn(`${facts.crn}-${copy}`), staffCode })),
    reports,
    supports,
  };
}

/** Times the measure of some caseloads. */
export async function pureMeasure(caseloads: readonly Caseload[], runs = RUNS): Promise<PureMeasure> {
  let points = 0;
  const measureAll = (read: readonly Caseload[]): void => {
    for (const caseload of read)
      points += measureCaseload(IBAT_4, caseload, TODAY).workload.pointsUsedHundredths;
  };
  measureAll(readAnew(caseloads));
  const watch = watchCollections();
  const times = Array.from({ length: runs }, () => {
    const read = readAnew(caseloads);
    return timeOf(() => measureAll(read));
  });
  const collecting = await watch.end();
  if (points === 0) throw new Error('Nobody has any points');
  const whole = times.reduce((sum, { ms }) => sum + ms, 0);
  const byTime = [...times].sort((a, b) => a.ms - b.ms);
  const byCpu = [...times].sort((a, b) => a.cpuMs - b.cpuMs);
  const middle = Math.floor(runs / 2);
  const cases = caseloads.reduce((sum, caseload) => sum + caseload.cases.length, 0);
  return {
    officers: caseloads.length,
    cases,
    medianMs: byTime[middle]?.ms ?? 0,
    slowestMs: byTime.at(-1)?.ms ?? 0,
    cpuMs: byCpu[middle]?.cpuMs ?? 0,
    collectingPercent: (100 * collecting) / whole,
    bytesACase: heldBy(() => caseloads.map((entry) => measureCaseload(IBAT_4, entry, TODAY))) / cases,
  };
}

/** Officers as a read hands them out: what the rules made of the lists of earlier runs is not known. */
function readAnew(caseloads: readonly Caseload[]): Caseload[] {
  return caseloads.map(({ officer, ...rest }) => ({
    ...rest,
    officer: { ...officer, absences: [...officer.absences], reductions: [...officer.reductions] },
  }));
}

function timeOf(work: () => void): { ms: number; cpuMs: number } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

/** Adds up the pauses of the garbage collector, in milliseconds. */
function watchCollections(): { end: () => Promise<number> } {
  let pauses = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) pauses += duration;
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    end: async () => {
      await setTimeout(50);
      observer.disconnect();
      return pauses;
    },
  };
}

/** Bytes of the heap that a value holds. */
function heldBy(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = [make()];
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  kept.pop();
  return bytes;
}

async function report(): Promise<void> {
  const { officers, cases, medianMs, slowestMs, cpuMs, collectingPercent, bytesACase } =
    await pureMeasure(nationCaseloads());
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  console.log(
    `${cpus()[0]?.model ?? 'processor not known'}, ${cpus().length} cores, Node ${process.version}`,
  );
  console.log(`${officers} officers with ${cases} cases, measured ${RUNS} times`);
  console.log(`median ${seconds(medianMs)}, slowest ${seconds(slowestMs)}, processor ${seconds(cpuMs)}`);
  console.log(
    `collecting garbage ${collectingPercent.toFixed(0)}%; ${bytesACase.toFixed(0)} bytes a measured case`,
  );
}

if (process.argv[1]?.endsWith('measure-nation.ts')) void report();
