import type { Banding } from '../../banding/bands/band-case';
import { groupBy, sumOf } from '../../../kernel/collections';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import { isCoWorkerGrade, isResponsibleGrade, type WorkloadModel } from '../../workload/model/model';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { CapacityFacts, WaitingCase } from './capacity-facts';

/** The two grades between which the gap is told: those who may hold every case, and the others with their trainees. */
const GAP_ROLES = ['senior', 'ordinary'] as const;
type GapRole = (typeof GAP_ROLES)[number];

/** Whose need a case is while its lowest grade is undecided: the low reading says the ordinary grade's, the high one the senior's. */
export type GapReading = 'low' | 'high';

/** Need less time of each role, signed, in hundredths of a point: over 0 is short. */
export type GapPoints = Readonly<Record<GapRole, number>>;

/** What the cases of one grade need and what its officers have, in FTE of 2 decimals. Positive gap = short. */
export interface GradeGap {
  readonly role: GapRole;
  readonly needed: number;
  readonly available: number;
  /** Need less time, before anybody lends: what the parts below add up to. */
  readonly before: number;
  /** Spare senior time that pays for ordinary need inside its own team: given by the senior grade, got by the ordinary one. */
  readonly lent: number;
  /** What is left once each team has lent inside itself: the sum of the teams'. */
  readonly after: number;
  /** What would be left if all teams lent to one another; shown where it is lower. */
  readonly pooled: number;
  /** `after` with every undecided case a case manager's, and with every one a senior case manager's. */
  readonly low: number;
  readonly high: number;
}

/** The gap of one grade as the interface gives it. */
export interface GapFigures {
  readonly before: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Capacity gap by grade (docs/rules/measures.md, M-4). Before: senior, points of cases that need one less senior points available; ordinary, all
 * other held or waiting points less ordinary and trainee points available. Lending: inside a team only, the smaller of its
 * spare senior time and what it is short of ordinary time; spare ordinary time never pays for a senior gap. After: the sum of the teams'.
 */
export function measureCapacityGaps(facts: CapacityFacts): GradeGap[] {
  const known = measured.get(facts);
  if (known) return known;
  const gaps = gapsOf(facts.model, tallyGap(facts));
  measured.set(facts, gaps);
  return gaps;
}

const measured = new WeakMap<CapacityFacts, GradeGap[]>();

/** The same from need and time of each team. */
export function gapsOf(model: Pick<WorkloadModel, 'grades'>, tally: GapTally): GradeGap[] {
  const parts = Object.values(tally);
  const needed = sumGaps(parts.map((part) => part.low));
  const available = sumGaps(parts.map((part) => part.time));
  const before = needBeforeLending(tally, 'low');
  const after = needAfterLending(tally, 'low');
  const high = needAfterLending(tally, 'high');
  const pooled = lend(before);
  return GAP_ROLES.map((role): GradeGap => {
    const fte = fteOf(model, role);
    return {
      role,
      needed: fte(needed[role]),
      available: fte(available[role]),
      before: fte(before[role]),
      lent: fte(Math.abs(after[role] - before[role])),
      after: fte(after[role]),
      pooled: fte(pooled[role]),
      low: fte(after[role]),
      high: fte(high[role]),
    };
  });
}

/** The gap after lending, undecided cases with the ordinary grade, by code of the grade. */
export function capacityGapFteByGrade(facts: CapacityFacts): Record<string, number> {
  return fteOfGaps(facts.model, measureCapacityGaps(facts));
}

/** The same of gaps that are worked out. */
export function fteOfGaps(
  model: Pick<WorkloadModel, 'grades'>,
  gaps: readonly GradeGap[],
): Record<string, number> {
  return byGradeCode(model, gaps, (gap) => gap.after);
}

/** Before and after lending, and the reach of undecided cases, by code of the grade. */
export function capacityGapByGrade(facts: CapacityFacts): Record<string, GapFigures> {
  return figuresOfGaps(facts.model, measureCapacityGaps(facts));
}

/** The same of gaps that are worked out. */
export function figuresOfGaps(
  model: Pick<WorkloadModel, 'grades'>,
  gaps: readonly GradeGap[],
): Record<string, GapFigures> {
  return byGradeCode(model, gaps, ({ before, after, low, high }) => ({ before, after, low, high }));
}

function byGradeCode<T>(
  model: Pick<WorkloadModel, 'grades'>,
  gaps: readonly GradeGap[],
  pick: (gap: GradeGap) => T,
): Record<string, T> {
  return Object.fromEntries(
    gaps.flatMap((gap) => {
      const grade = model.grades.find(({ role }) => role === gap.role);
      return grade === undefined ? [] : [[grade.code, pick(gap)]];
    }),
  );
}

/** A team's need by both readings, and its time; and the same of waiting cases that no team takes. */
interface GapPart {
  readonly low: GapPoints;
  readonly high: GapPoints;
  readonly time: GapPoints;
}

/** The parts by code of the team; under no code, the cases that no team takes. */
export type GapTally = Readonly<Record<string, GapPart>>;

const NO_TEAM = '';

/** Need and time of each team. */
export function tallyGap({ officers, waiting }: Pick<CapacityFacts, 'officers' | 'waiting'>): GapTally {
  const held = groupBy(officers, (entry): string => entry.officer.teamCode);
  const waits = groupBy(waiting, (entry): string => entry.place.teamCode ?? NO_TEAM);
  const parts = [...new Set([...held.keys(), ...waits.keys()])].map((team): [string, GapPart] => {
    const members = held.get(team) ?? [];
    const lines = [...members.flatMap(heldNeed), ...(waits.get(team) ?? []).map(waitingNeed)];
    const low = needPoints(lines, 'low');
    return [team, { low, high: needPoints(lines, 'high'), time: timePoints(members) }];
  });
  return Object.fromEntries(parts);
}

/** Need less time before anybody lends: a parent's is the sum of its children's and of its own waiting cases. */
export function gapBefore(facts: CapacityFacts, reading: GapReading): GapPoints {
  return needBeforeLending(tallyGap(facts), reading);
}

/** The same once each team has lent inside itself; waiting cases of no team are need that nobody lends for. */
export function gapAfter(facts: CapacityFacts, reading: GapReading): GapPoints {
  return needAfterLending(tallyGap(facts), reading);
}

function needBeforeLending(tally: GapTally, reading: GapReading): GapPoints {
  return sumGaps(Object.values(tally).map((part) => less(part[reading], part.time)));
}

function needAfterLending(tally: GapTally, reading: GapReading): GapPoints {
  return sumGaps(
    Object.entries(tally).map(([team, part]) => {
      const before = less(part[reading], part.time);
      return team === NO_TEAM ? before : lend(before);
    }),
  );
}

function less(need: GapPoints, time: GapPoints): GapPoints {
  return { senior: need.senior - time.senior, ordinary: need.ordinary - time.ordinary };
}

function sumGaps(parts: readonly GapPoints[]): GapPoints {
  return { senior: sumOf(parts, (part) => part.senior), ordinary: sumOf(parts, (part) => part.ordinary) };
}

/** Spare senior time pays for what is short of ordinary time, as far as either reaches. */
function lend({ senior, ordinary }: GapPoints): GapPoints {
  const lent = Math.max(0, Math.min(0 - senior, ordinary));
  return { senior: senior + lent, ordinary: ordinary - lent };
}

/** Points by the role that the cases need. */
function needPoints(lines: readonly NeedLine[], reading: GapReading): GapPoints {
  const need = (role: GapRole): number =>
    sumOf(
      lines.filter((line) => roleNeeded(line.banding, reading) === role),
      (line) => line.pointsHundredths,
    );
  return { senior: need('senior'), ordinary: need('ordinary') };
}

interface NeedLine {
  readonly banding: Pick<Banding, 'minimumRole' | 'minimumGradeUndecided'>;
  readonly pointsHundredths: number;
}

function roleNeeded(
  { minimumRole, minimumGradeUndecided }: NeedLine['banding'],
  reading: GapReading,
): GapRole {
  return minimumRole === 'senior' || (minimumGradeUndecided && reading === 'high') ? 'senior' : 'ordinary';
}

/** What somebody holds of cases: their own, those they cover, and, of others than co-workers, shares of colleagues' cases. */
function heldNeed({ cases, carried = [], grade }: MeasuredOfficer): NeedLine[] {
  const carries = grade === null || !isCoWorkerGrade(grade);
  const counted = carried.filter((part) => carries || part.held !== 'share');
  return [...cases, ...counted].map(({ banding, line }) => ({
    banding,
    pointsHundredths: line.pointsHundredths,
  }));
}

function waitingNeed({ banding, pointsHundredths }: WaitingCase): NeedLine {
  return { banding, pointsHundredths };
}

/** Points available of responsible officers, in hundredths: seniors, and the others with trainees. */
function timePoints(officers: readonly MeasuredOfficer[]): GapPoints {
  const time = (senior: boolean): number =>
    100 *
    sumOf(
      officers.filter(
        ({ grade }) => grade !== null && isResponsibleGrade(grade) && (grade.role === 'senior') === senior,
      ),
      (entry) => entry.workload.pointsAvailable,
    );
  return { senior: time(true), ordinary: time(false) };
}

/** Points in hundredths as full-time officers of the role's first grade. */
function fteOf(model: Pick<WorkloadModel, 'grades'>, role: GapRole): (points: number) => number {
  const target = (model.grades.find((grade) => grade.role === role)?.targetPoints ?? 0) * 100;
  return (points) => quotientRoundedHalfUp(points, target, 2) ?? 0;
}
