import { HORIZON } from '../rows/absences';
import { PAYBACK_TEAM } from '../estate';
import { hasNoHours } from './plan';
import type { Random } from './random';
import type { DemoOfficer } from '../staff';

/** Somebody who holds or held cases in the 25 months, with the caseload that they should have had on each day. */
export interface Keeper {
  readonly officer: DemoOfficer;
  /** Cases are passed on inside a group: an LDU's officers of one grade. */
  readonly group: string;
  /** First day with cases, and the day from which there are none; null while they hold some today. */
  readonly from: number;
  readonly until: number | null;
  /** Cases today. */
  readonly caseCount: number;
  /** False for trainees and managers with a few cases: nothing is told of earlier ones. */
  readonly hasPast: boolean;
  levelOn(offset: number): number;
}

const YEAR = 365;
/** A year ago senior officers held 49 cases each FTE, now 48; ordinary officers 56, now 66. One officer's change differs by up to 17% from it. */
const CHANGE_IN_A_YEAR: Readonly<Record<string, number>> = { SCM: 0.01, CM: -0.166 };
const USUAL: Readonly<Record<string, number>> = { SCM: 48, CM: 57 };

/** The keepers among the staff: those who hold cases, officers whose cases were moved, and leavers. */
export function keepersOf(random: Random, staff: readonly DemoOfficer[]): Keeper[] {
  return staff.flatMap((officer): Keeper[] => {
    if (officer.holds) return [holderOf(random, officer)];
    const until =
      officer.other?.kind === 'leaver'
        ? officer.leavingOffset
        : officer.other?.kind === 'no_cases'
          ? handedOverBy(officer)
          : null;
    if (until === null || (officer.grade !== 'SCM' && officer.grade !== 'CM')) return [];
    return [formerOf(random, officer, until)];
  });
}

function handedOverBy(officer: DemoOfficer): number {
  return (officer.other?.away?.startOffset ?? 0) + 18;
}

function holderOf(random: Random, officer: DemoOfficer): Keeper {
  const caseCount = officer.holds?.caseCount ?? 0;
  const small = officer.grade === 'PQiP' || officer.grade === 'SPO';
  const wave = small || officer.teamCode === PAYBACK_TEAM ? () => 0 : waveOf(random);
  const handedOver = handover(officer);
  const change =
    officer.teamCode === PAYBACK_TEAM
      ? 0
      : (CHANGE_IN_A_YEAR[officer.grade] ?? 0) + (random.next() - 0.5) * 0.34;
  return {
    officer,
    group: `${officer.lduCode}/${small ? officer.staffCode : officer.grade}`,
    from: officer.startOffset,
    until: null,
    caseCount,
    hasPast: !small,
    levelOn: (offset) =>
      offset >= 0
        ? caseCount
        : caseCount *
          trend(change, offset) *
          (1 + wave(offset)) *
          handedOver(offset) *
          startUp(officer, offset),
  };
}

function formerOf(random: Random, officer: DemoOfficer, until: number): Keeper {
  const base =
    (USUAL[officer.grade] ?? 50) * (officer.hoursHundredths / 3700) * (0.86 + random.next() * 0.28);
  const wave = waveOf(random);
  return {
    officer,
    group: `${officer.lduCode}/${officer.grade}`,
    from: officer.startOffset,
    until,
    caseCount: 0,
    hasPast: true,
    levelOn: (offset) =>
      offset >= until
        ? 0
        : base * (1 + wave(offset)) * startUp(officer, offset) * Math.min(1, (until - offset) / 36),
  };
}

function trend(change: number, offset: number): number {
  return 1 + change * Math.min(1, -offset / YEAR);
}

/** Three months to a full caseload. */
function startUp(officer: DemoOfficer, offset: number): number {
  return officer.startOffset < HORIZON - 95
    ? 1
    : Math.max(0, Math.min(1, (offset - officer.startOffset) / 95));
}

/** Those whose hours are gone had more before, and have handed some over since. */
function handover(officer: DemoOfficer): (offset: number) => number {
  const plan = officer.holds;
  if (!plan?.absence || !hasNoHours(plan)) return () => 1;
  const since = plan.absence.startOffset;
  return (offset) => (offset <= since ? 1.55 : 1 + 0.55 * (offset / since));
}

/** A slow swing, nothing today. */
function waveOf(random: Random): (offset: number) => number {
  const period = 180 + random.next() * 260;
  const phase = random.next() * Math.PI * 2;
  const size = 0.02 + random.next() * 0.04;
  return (offset) => size * (Math.sin((offset / period) * Math.PI * 2 + phase) - Math.sin(phase));
}
