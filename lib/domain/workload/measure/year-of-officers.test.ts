import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, toEpochDay } from '../../../kernel/dates';
import { measureCaseload, type MeasuredOfficer } from './measure-caseload';
import type { WorkloadState } from './states';
import { shareWork, supportsOf } from '../sharing/shared-work';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { daysGoneByHand } from '../testing/absence-by-hand';
import {
  type CaseLife,
  dayAt,
  heldOn,
  isHeldOn,
  ME,
  type OfficerLife,
  officerLife,
  OTHER,
  recordOn,
  termOn,
  YEAR_DAYS,
  YEAR_START,
} from '../testing/life';

/**
 * 1,000 officers over a year in which everything changes. The oracle below is written from docs/rules/workload.md alone, in
 * whole numbers, day by day: it shares no code with the product but the bands and the calendar. Every officer is looked at on
 * every day.
 */
const OFFICERS = 1_000;
const lives = fc.sample(officerLife, { seed: 20_261_122, numRuns: OFFICERS });

describe('1,000 officers over a year', () => {
  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))(
    'have a ledger that sums to the points, the exact percentage and the state: tenth %i',
    (tenth) => {
      const from = (tenth * OFFICERS) / 10;
      for (const [at, life] of lives.slice(from, from + OFFICERS / 10).entries())
        for (const day of allDays()) expectProven(life, day, `officer ${from + at} on ${dayAt(day)}`);
    },
    180_000,
  );

  it('see every state, every kind of line, and shared, covered and supported work', () => {
    const seen = new Set<string>();
    for (const life of lives)
      for (const day of [40, 100, 160, 220, 280]) {
        const { workload } = measured(life, ME, day);
        seen.add(workload.state);
        for (const line of workload.ledger) seen.add(line.kind === 'case' ? `case ${line.held}` : line.kind);
      }
    const states = ['spare', 'near', 'over', 'well_over', 'no_capacity', 'unavailable', 'unknown'];
    const lines = [
      'case record',
      'case share',
      'case cover',
      'report',
      'support',
      'target',
      'reduction',
      'absence',
    ];
    expect([...seen].sort()).toEqual([...states, ...lines].sort());
  });
});

function allDays(): number[] {
  return Array.from({ length: YEAR_DAYS }, (_, day) => day);
}

/** What the product makes of somebody on a day. */
function measured(life: OfficerLife, who: string, day: number): MeasuredOfficer {
  const onDate = dayAt(day);
  const live = life.cases.filter((entry) => isHeldOn(entry, day));
  const cases = new Map(
    live.map((entry) => [entry.crn, { facts: heldOn(entry, day), holder: entry.holder }] as const),
  );
  const shared = shareWork(
    { shares: life.shares, covers: life.covers, cases, nameOf: (code) => code },
    onDate,
  );
  return measureCaseload(
    IBAT_4,
    {
      officer: recordOn(life, day),
      cases: live.filter((entry) => entry.holder === who).map((entry) => heldOn(entry, day)),
      reports: who === ME ? life.reports : [],
      supports: supportsOf(who, life.supports, (code) => code, onDate),
      ...(shared.has(who) ? { shared: shared.get(who) } : {}),
    },
    onDate,
  );
}

function expectProven(life: OfficerLife, day: number, where: string): void {
  const mine = measured(life, ME, day);
  const { workload } = mine;
  let used = 0;
  let available = 0;
  let hours = 0;
  for (const line of workload.ledger) {
    if (line.side === 'used') used += line.pointsHundredths;
    else {
      available += line.pointsAvailable;
      hours += line.hoursHundredths;
    }
  }
  const theirs = measured(life, OTHER, day);
  const bands = new Map(
    [...mine.cases, ...theirs.cases].map((entry) => [String(entry.facts.crn), entry.banding.band]),
  );
  const byHand = {
    used: usedByHand(life, day, bands),
    available: availableByHand(life, day),
  };
  const found = {
    used: workload.pointsUsedHundredths,
    available: workload.pointsAvailable,
    percent: workload.workloadPercent,
    state: workload.state,
    sums: [used, available, hours],
    left: workload.pointsRemainingHundredths,
  };
  const known = isKnown(life, day);
  expect(found, where).toEqual({
    ...byHand,
    percent: known ? thousandths(byHand.used, byHand.available) : null,
    state: known ? stateByHand(byHand.used, byHand.available) : 'unknown',
    sums: [byHand.used, byHand.available, hoursByHand(life, day)],
    left: byHand.available * 100 - byHand.used,
  });
}

/** The points table of `ibat-4` as docs/rules/workload.md, W-8 prints it. */
const POINTS: Record<string, Record<string, number>> = {
  1: { community: 29, licence: 31, custody: 13, unpaid_work: 12 },
  2: { community: 41, licence: 43, custody: 14, unpaid_work: 17 },
  3: { community: 63, licence: 65, custody: 24, unpaid_work: 24 },
  4: { community: 102, licence: 119, custody: 47, unpaid_work: 30 },
};
const SHARES: Record<string, number> = {
  active: 100,
  warrant: 25,
  overdue_termination: 0,
  contact_suspended: 0,
};
const REPORTS: Record<string, number> = { standard: 138, fast: 65, oral: 0, parole: 0 };

function usedByHand(life: OfficerLife, day: number, bands: ReadonlyMap<string, string>): number {
  const today = dayAt(day);
  let sum = 0;
  for (const entry of life.cases) if (isHeldOn(entry, day)) sum += partByHand(life, entry, day, bands);
  for (const { kind, completedOn } of life.reports) {
    const age = daysBetween(completedOn, today);
    if (age >= 0 && age <= 29) sum += 100 * (REPORTS[kind] ?? NaN);
  }
  for (const { fromStaffCode, givenOn, pointsHundredths } of life.supports) {
    const age = daysBetween(givenOn, today);
    if (age >= 0 && age <= 6) sum += fromStaffCode === ME ? pointsHundredths : -pointsHundredths;
  }
  return sum;
}

/** What I count of a case: the colleague's share goes off first, half up; who covers has what is left. */
function partByHand(
  life: OfficerLife,
  entry: CaseLife,
  day: number,
  bands: ReadonlyMap<string, string>,
): number {
  const today = dayAt(day);
  const { setting, state } = heldOn(entry, day);
  const whole = (POINTS[bands.get(entry.crn) ?? '']?.[setting] ?? NaN) * (SHARES[state] ?? NaN);
  const share = life.shares.find(
    ({ crn, startedOn, endedOn }) =>
      crn === entry.crn && startedOn <= today && (endedOn === null || endedOn > today),
  );
  const shared = share ? Math.floor((whole * share.percent + 50) / 100) : 0;
  const covered = life.covers.some(
    ({ crn, startsOn, endsOn }) => crn === entry.crn && startsOn <= today && today <= endsOn,
  );
  const rest = whole - shared;
  const restIsMine = covered ? entry.holder !== ME : entry.holder === ME;
  return (share?.staffCode === ME ? shared : 0) + (restIsMine ? rest : 0);
}

function isKnown(life: OfficerLife, day: number): boolean {
  const { grade, hours } = termOn(life, day);
  return grade !== null && hours !== null;
}

function hoursByHand(life: OfficerLife, day: number): number {
  const today = dayAt(day);
  const { hours } = termOn(life, day);
  if (!isKnown(life, day) || hours === null) return 0;
  if (life.startDate !== null && today < life.startDate) return 0;
  if (life.leavingDate !== null && today >= life.leavingDate) return 0;
  if (isGoneForLong(life, day)) return 0;
  let off = 0;
  for (const { startDate, endDate, cancelled, staysUntilReviewed, hoursHundredths } of life.reductions) {
    const over = endDate !== null && today > endDate && !staysUntilReviewed;
    if (!cancelled && today >= startDate && !over) off += hoursHundredths;
  }
  return off >= hours ? 0 : hours - off;
}

function availableByHand(life: OfficerLife, day: number): number {
  const target = termOn(life, day).grade === 'SPO' ? 0n : 2176n;
  return Number((target * BigInt(hoursByHand(life, day))) / 3700n);
}

const goneDays = new WeakMap<OfficerLife, ReadonlySet<number>>();

function isGoneForLong(life: OfficerLife, day: number): boolean {
  const first = toEpochDay(YEAR_START);
  const known = goneDays.get(life) ?? daysGoneByHand(life.absences, first - 200, first + YEAR_DAYS + 200);
  goneDays.set(life, known);
  return known.has(first + day);
}

/** The percentage to three decimals, half up, in whole numbers. */
function thousandths(used: number, available: number): number | null {
  if (available === 0) return null;
  const doubled = 2n * BigInt(used) * 1000n;
  const sign = doubled < 0n ? -1n : 1n;
  const value = (sign * doubled + BigInt(available)) / (2n * BigInt(available));
  return Number(sign * value) / 1000;
}

function stateByHand(used: number, available: number): WorkloadState {
  if (available === 0) return used > 0 ? 'no_capacity' : 'unavailable';
  if (used > 110 * available) return 'well_over';
  if (used > 100 * available) return 'over';
  return used >= 90 * available ? 'near' : 'spare';
}
