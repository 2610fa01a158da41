import { asStaffCode, type StaffCode } from '../../lib/kernel/ids';
import type { Calendar } from '../../db/seed/plan/calendar';
import { pickName } from '../../db/seed/plan/names';
import { openRandom, type Random } from '../../db/seed/plan/random';
import type { DemoOfficer } from '../../db/seed/staff';
import type { DrawnTeam } from './units';

/** Somebody of the estate. */
export interface Member {
  readonly officer: DemoOfficer;
  readonly manager: StaffCode | null;
  readonly team: DrawnTeam;
  /** How many cases they would hold if there were enough; 0: they hold none. */
  readonly weight: number;
}

/** Somebody with the number of cases that they hold. */
export interface Held {
  readonly member: Member;
  readonly caseCount: number;
}

/** What a senior and an ordinary officer hold on the average, as in the demonstration; trainees a handful. */
const USUAL: Readonly<Record<string, number>> = { SCM: 48, CM: 66, PQiP: 4 };
const HOURS = { 3700: 82, 2960: 9, 2220: 7, 1850: 2 } as const;

/** Everybody of the estate, team by team, the manager first; about two in five hold cases. */
export function staffOf(seed: number, calendar: Calendar, teams: readonly DrawnTeam[]): Member[] {
  const random = openRandom(seed, 'bench staff');
  return teams.flatMap((team) => {
    const manager = codeOf(team, 0);
    return gradesOf(random, team).map((grade, place): Member => {
      const officer = drawOfficer(random, calendar, team, grade, place);
      return {
        officer,
        manager: place === 0 ? null : manager,
        team,
        weight: isAway(officer)
          ? 0
          : (USUAL[grade] ?? 0) * (officer.hoursHundredths / 3700) * (0.75 + random.next() * 0.5),
      };
    });
  });
}

/** A team of twelve: a manager, one or two senior officers, two or three ordinary ones, now and then a trainee, and other staff. */
function gradesOf(random: Random, team: DrawnTeam): string[] {
  const senior = random.chance(0.75) ? 2 : 1;
  const ordinary = random.chance(0.6) ? 3 : 2;
  const trainees = random.chance(0.2) ? 1 : 0;
  const some = (grade: string, count: number): string[] => Array.from({ length: count }, () => grade);
  const wanted = ['SPO', ...some('CM', ordinary), ...some('SCM', senior), ...some('PQiP', trainees)];
  return [...wanted, ...some('OTHER', team.officers)].slice(0, team.officers);
}

function codeOf(team: DrawnTeam, place: number): StaffCode {
  return asStaffCode(`${team.code}${String(place + 1).padStart(3, '0')}`);
}

function drawOfficer(
  random: Random,
  calendar: Calendar,
  team: DrawnTeam,
  grade: string,
  place: number,
): DemoOfficer {
  const staffCode = codeOf(team, place);
  const startOffset = grade === 'PQiP' ? -random.int(30, 500) : -random.int(90, 6500);
  return {
    staffCode,
    name: pickName(random, random.chance(0.68) ? 'female' : 'male'),
    email: `${staffCode.toLowerCase()}@bench.example`,
    grade,
    teamCode: team.code,
    lduCode: team.lduCode,
    hoursHundredths: Number(random.weighted(HOURS)),
    startOffset: calendar.workingOnOrAfter(startOffset),
    leavingOffset: place > 0 && random.chance(0.012) ? random.int(3, 60) : null,
    lineManager: null,
    holds: null,
    other: null,
  };
}

/** About one holder in a hundred is new and has no case yet. */
function isAway(officer: DemoOfficer): boolean {
  return officer.startOffset > -100;
}

/** Gives the held cases to those who hold some, in proportion to what they usually hold: exactly so many altogether. */
export function shareOut(staff: readonly Member[], cases: number): Map<string, Held[]> {
  const holders = staff.filter(({ weight }) => weight > 0);
  const whole = holders.reduce((sum, { weight }) => sum + weight, 0);
  const byTeam = new Map<string, Held[]>();
  let sum = 0;
  let given = 0;
  for (const [index, member] of holders.entries()) {
    sum += member.weight;
    const upTo = index === holders.length - 1 ? cases : Math.round((cases * sum) / whole);
    const team = byTeam.get(member.team.code) ?? [];
    team.push({ member, caseCount: upTo - given });
    byTeam.set(member.team.code, team);
    given = upTo;
  }
  return byTeam;
}
