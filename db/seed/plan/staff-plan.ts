import { asTeamCode, type TeamCode } from '../../../lib/kernel/ids';
import { teamOf } from '../estate';
import { at, type Random } from './random';

/** Somebody who holds no cases today: why they are on the list, and since and until when. Offsets are days from today. */
export interface OtherStaffPlan {
  readonly kind: 'no_cases' | 'manager' | 'trainee' | 'head' | 'lead' | 'support' | 'leaver' | 'payback';
  readonly grade: 'SCM' | 'CM' | 'PQiP' | 'SPO' | 'OTHER' | 'TTG';
  readonly teamCode: TeamCode;
  readonly hoursHundredths: number;
  readonly startOffset: number;
  readonly leavingOffset: number | null;
  readonly away?: {
    readonly kind: 'secondment' | 'maternity' | 'sickness';
    readonly startOffset: number;
    readonly endOffset: number | null;
  };
}

const GENERIC_TEAMS = ['WYWA', 'WYPO', 'WYHA', 'WYLE', 'WYLS', 'WYHU', 'WYDE', 'WYBR', 'WYKE'];

/** Officers who hold no cases just now: seconded, on maternity leave, or long sick with the cases already moved. 1.60 and 2.40 FTE. */
export function planWithoutCases(): OtherStaffPlan[] {
  const entry = (
    grade: 'SCM' | 'CM',
    team: string,
    hoursHundredths: number,
    away: OtherStaffPlan['away'],
  ): OtherStaffPlan => ({
    kind: 'no_cases',
    grade,
    teamCode: asTeamCode(team),
    hoursHundredths,
    startOffset: -2400,
    leavingOffset: null,
    ...(away === undefined ? {} : { away }),
  });
  return [
    entry('SCM', 'WYHU', 3700, { kind: 'secondment', startOffset: -118, endOffset: 246 }),
    entry('SCM', 'WYDE', 2220, { kind: 'maternity', startOffset: -141, endOffset: 130 }),
    entry('CM', 'WYWA', 3700, { kind: 'sickness', startOffset: -96, endOffset: null }),
    entry('CM', 'WYBW', 2960, { kind: 'maternity', startOffset: -88, endOffset: 190 }),
    entry('CM', 'WYKE', 2220, { kind: 'secondment', startOffset: -61, endOffset: 120 }),
  ];
}

/** Twelve more senior probation officers (one keeps two cases and is planned with the holders): 11.80 FTE. Halifax's is named by the caller. */
export function planManagers(random: Random): OtherStaffPlan[] {
  const teams = [
    'WYHA',
    'WYWA',
    'WYLE',
    'WYLS',
    'WYLR',
    'WYHU',
    'WYDE',
    'WYBR',
    'WYKE',
    'WYBW',
    'WYLE',
    'WYBR',
  ];
  return teams.map((team, index) => ({
    kind: 'manager',
    grade: 'SPO',
    teamCode: asTeamCode(team),
    hoursHundredths: index === 9 ? 2960 : 3700,
    startOffset: -random.int(1000, 5000),
    leavingOffset: null,
  }));
}

/** Six trainees of this autumn's intake, who hold no cases yet. */
export function planTrainees(): OtherStaffPlan[] {
  return ['WYPO', 'WYLS', 'WYLY', 'WYDE', 'WYKE', 'WYBW'].map((team, index) => ({
    kind: 'trainee',
    grade: 'PQiP',
    teamCode: asTeamCode(team),
    hoursHundredths: 3700,
    startOffset: -56 - index,
    leavingOffset: null,
  }));
}

/** Other staff by LDU: 145 people, 127.07 FTE, so that the region's staff come to 264.00 FTE. */
const SUPPORT_BY_LDU: readonly (readonly [string, number, number])[] = [
  ['WYWAK', 24, 2],
  ['WYCAL', 15, 1],
  ['WYLEE', 44, 4],
  ['WYKIR', 25, 2],
  ['WYBRA', 37, 3],
];
const PART_TIME_HOURS = [
  ...Array.from({ length: 20 }, () => 2220),
  ...Array.from({ length: 21 }, () => 2000),
  2659,
];
const JOINED_THIS_YEAR = 11;
const JOINED_YEAR_BEFORE = 14;

/**
 * Staff who are not responsible officers: a head and leads in each LDU, then resettlement workers, administrators and the
 * like. `yearEnd` is the offset of the last day of the year of staff figures, from which those who joined are laid back.
 */
export function planSupport(random: Random, yearEnd: number): OtherStaffPlan[] {
  const total = SUPPORT_BY_LDU.reduce((sum, [, count]) => sum + count, 0);
  const leaders = SUPPORT_BY_LDU.reduce((sum, [, , leads]) => sum + leads + 1, 0);
  const hours = random.shuffle([
    ...PART_TIME_HOURS,
    ...Array.from({ length: total - leaders - PART_TIME_HOURS.length }, () => 3700),
  ]);
  const starts = random.shuffle(hours.map((_, index) => serviceOf(random, index, yearEnd)));
  let next = 0;
  return SUPPORT_BY_LDU.flatMap(([lduCode, count, leads]) => {
    const teams = GENERIC_TEAMS.map(asTeamCode).filter((code) => teamOf(code).lduCode === lduCode);
    return Array.from({ length: count }, (_, index): OtherStaffPlan => {
      const teamCode = at(teams, index % teams.length);
      if (index <= leads)
        return {
          kind: index === 0 ? 'head' : 'lead',
          grade: 'OTHER',
          teamCode,
          hoursHundredths: 3700,
          startOffset: -random.int(1500, 5000),
          leavingOffset: null,
        };
      const place = next;
      next += 1;
      return {
        kind: 'support',
        grade: isResettlementWorker(lduCode, index) ? 'TTG' : 'OTHER',
        teamCode,
        hoursHundredths: at(hours, place),
        startOffset: at(starts, place),
        leavingOffset: null,
      };
    });
  });
}

/** Two of the staff of Leeds, beside its resettlement module, are Through the Gate workers: they hold shares of cases. */
function isResettlementWorker(lduCode: string, index: number): boolean {
  return lduCode === 'WYLEE' && (index === 20 || index === 21);
}

function serviceOf(random: Random, index: number, yearEnd: number): number {
  if (index < JOINED_THIS_YEAR) return yearEnd - spread(index, JOINED_THIS_YEAR, 12, 352);
  if (index < JOINED_THIS_YEAR + JOINED_YEAR_BEFORE)
    return yearEnd - spread(index - JOINED_THIS_YEAR, JOINED_YEAR_BEFORE, 378, 750);
  return -random.int(800, 5200);
}

/** Leavers by grade in the year of staff figures, and in the 12 months before it. */
const LEFT: readonly (readonly ['SCM' | 'CM' | 'PQiP' | 'OTHER', number, number])[] = [
  ['SCM', 8, 6],
  ['CM', 16, 11],
  ['PQiP', 1, 0],
  ['OTHER', 6, 8],
];
const LEAVER_TEAMS = [
  'WYLE',
  'WYBR',
  'WYHU',
  'WYWA',
  'WYLS',
  'WYKE',
  'WYHA',
  'WYDE',
  'WYBR',
  'WYPO',
  'WYLE',
  'WYBW',
  'WYLS',
  'WYKE',
  'WYLR',
  'WYHU',
  'WYLY',
];

/**
 * People who have left, spread over the year of staff figures that ends at an offset and over the one before. The first of the year left after more
 * than a month of it, so that on every day of loading all of the year were there a year before: their hours make what was published of that day.
 */
export function planLeavers(random: Random, yearEnd: number): OtherStaffPlan[] {
  let team = 0;
  const recent = LEFT.flatMap(([grade, count]) => Array.from({ length: count }, () => grade));
  const before = LEFT.flatMap(([grade, , count]) => Array.from({ length: count }, () => grade));
  const toPlan =
    (first: number, last: number) =>
    (grade: (typeof recent)[number], index: number, all: readonly string[]): OtherStaffPlan => {
      team += 1;
      const leavingOffset = yearEnd - spread(index, all.length, first, last);
      return {
        kind: 'leaver',
        grade,
        teamCode: asTeamCode(
          grade === 'OTHER'
            ? at(GENERIC_TEAMS, team % GENERIC_TEAMS.length)
            : at(LEAVER_TEAMS, team % LEAVER_TEAMS.length),
        ),
        hoursHundredths: random.chance(0.86) ? 3700 : random.pick([2960, 2220]),
        startOffset: grade === 'PQiP' ? leavingOffset - 300 : leavingOffset - random.int(760, 4000),
        leavingOffset,
      };
    };
  return [...random.shuffle(recent).map(toPlan(9, 334)), ...random.shuffle(before).map(toPlan(378, 725))];
}

/** The Community Payback unit beside its six officers with cases: a manager and four supervisors. */
export function planPaybackStaff(): OtherStaffPlan[] {
  return (['SPO', 'OTHER', 'OTHER', 'OTHER', 'OTHER'] as const).map((grade, index) => ({
    kind: 'payback',
    grade,
    teamCode: asTeamCode('SSCP'),
    hoursHundredths: index === 4 ? 2220 : 3700,
    startOffset: -1900 - index * 90,
    leavingOffset: null,
  }));
}

/** Spreads a number of events evenly over a stretch of days. */
function spread(index: number, count: number, first: number, last: number): number {
  return Math.round(first + ((last - first) * (index + 0.5)) / count);
}
