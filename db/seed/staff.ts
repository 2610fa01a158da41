import { addDays, daysBetween, type IsoDate } from '../../lib/kernel/dates';
import { asStaffCode, type LduCode, type StaffCode, type TeamCode } from '../../lib/kernel/ids';
import { staffingYear } from '../../lib/domain/metrics/units/staffing';
import { buildHolders } from './plan/build-holders';
import { PAYBACK_TEAM, teamOf } from './estate';
import { type PersonName, pickUniqueName } from './plan/names';
import type { HolderPlan } from './plan/plan';
import { openRandom } from './plan/random';
import { DEMO_SIGN_INS, emailOf } from './rows/sign-ins';
import { planPaybackHolders } from './plan/plan-payback';
import {
  type OtherStaffPlan,
  planLeavers,
  planManagers,
  planPaybackStaff,
  planSupport,
  planTrainees,
  planWithoutCases,
} from './plan/staff-plan';

/** A member of staff of the demo, with the plan that they must come out as. Offsets are days from the day of loading. */
export interface DemoOfficer {
  readonly staffCode: StaffCode;
  readonly name: PersonName;
  readonly email: string;
  readonly grade: string;
  readonly teamCode: TeamCode;
  readonly lduCode: LduCode;
  readonly hoursHundredths: number;
  readonly startOffset: number;
  readonly leavingOffset: number | null;
  readonly lineManager: StaffCode | null;
  /** How the caseload must look today; null for those who hold no cases. */
  readonly holds: HolderPlan | null;
  readonly other: OtherStaffPlan | null;
}

type Draft = Omit<DemoOfficer, 'staffCode' | 'lineManager' | 'name' | 'email'> & {
  readonly givenName: PersonName | null;
};

/** Everybody: named, coded and with a line manager. The same seed and day give the same staff. */
export function buildStaff(seed: number, today: IsoDate, daysToFriday: number): DemoOfficer[] {
  const random = openRandom(seed, 'staff');
  const yearEnd = daysBetween(today, staffingYear(today).to);
  const others = [
    ...planManagers(random),
    ...planWithoutCases(),
    ...planTrainees(),
    ...planSupport(random, yearEnd),
    ...planLeavers(random, yearEnd),
    ...planPaybackStaff(),
  ];
  const holders = [...buildHolders(seed, daysToFriday), ...planPaybackHolders()];
  const rest = [...holders.map(fromHolder), ...others.map(fromOther)];
  const drafts: Draft[] = [
    ...rest.filter(({ grade }) => grade === 'SPO'),
    ...rest.filter(({ grade }) => grade !== 'SPO'),
  ];
  const named = nameAll(drafts, seed);
  return named.map((officer) => ({
    ...officer,
    lineManager: lineManagerOf(officer, named),
    startOffset: keepBefore(officer.startOffset, today),
  }));
}

/** Start dates stay on this side of 1960, whatever the day of loading. */
function keepBefore(startOffset: number, today: IsoDate): number {
  return addDays(today, startOffset) < '1960-01-01' ? -3650 : startOffset;
}

/** Managers with an account of their own; a second one in the same team is named like everybody else. */
const MANAGERS: Readonly<Record<string, PersonName>> = {
  WYHA: { forename: 'Helen', surname: 'Pickles' },
  WYLE: { forename: 'Rukhsana', surname: 'Mahmood' },
  SSCP: { forename: 'Gareth', surname: 'Ingham' },
};

function fromOther(plan: OtherStaffPlan): Draft {
  const { grade, teamCode, hoursHundredths, startOffset, leavingOffset } = plan;
  const givenName = grade === 'SPO' ? (MANAGERS[teamCode] ?? null) : null;
  return {
    grade,
    teamCode,
    lduCode: teamOf(teamCode).lduCode,
    hoursHundredths,
    startOffset,
    leavingOffset,
    holds: null,
    other: plan,
    givenName,
  };
}

function fromHolder(plan: HolderPlan): Draft {
  const { grade, teamCode, hoursHundredths } = plan;
  return {
    grade,
    teamCode,
    lduCode: teamOf(teamCode).lduCode,
    hoursHundredths,
    startOffset: -(plan.serviceDays ?? 2000),
    leavingOffset: plan.leavesInDays ?? null,
    holds: plan,
    other: null,
    givenName: plan.name,
  };
}

/** Gives names and staff codes (team code and three digits, managers first), keeping the names that the plans lay down. */
function nameAll(drafts: readonly Draft[], seed: number): DemoOfficer[] {
  const random = openRandom(seed, 'staff names');
  const taken = new Set([
    ...DEMO_SIGN_INS.map(({ name }) => name),
    ...drafts.flatMap(({ givenName }) => (givenName ? [`${givenName.forename} ${givenName.surname}`] : [])),
  ]);
  const last = new Map<TeamCode, number>();
  const given = new Set<PersonName>();
  return drafts.map(({ givenName, ...draft }) => {
    const name = givenName !== null && !given.has(givenName) ? givenName : pickUniqueName(random, taken);
    given.add(name);
    const number = (last.get(draft.teamCode) ?? 0) + 1;
    last.set(draft.teamCode, number);
    return {
      ...draft,
      name,
      email: emailOf(name),
      staffCode: asStaffCode(`${draft.teamCode}${String(number).padStart(3, '0')}`),
      lineManager: null,
    };
  });
}

/** Leeds young adults and resettlement share a manager. */
const MANAGED_BY: Readonly<Record<string, string>> = { WYLY: 'WYLR' };

function lineManagerOf(officer: DemoOfficer, all: readonly DemoOfficer[]): StaffCode | null {
  if (officer.leavingOffset !== null && officer.leavingOffset <= 0) return null;
  const firstOf = (test: (other: DemoOfficer) => boolean): StaffCode | null =>
    all.find((other) => other.staffCode !== officer.staffCode && test(other))?.staffCode ?? null;
  const isHead = (other: DemoOfficer): boolean =>
    other.other?.kind === 'head' && other.lduCode === officer.lduCode;
  if (officer.teamCode === PAYBACK_TEAM)
    return officer.grade === 'SPO'
      ? null
      : firstOf((other) => other.teamCode === PAYBACK_TEAM && other.grade === 'SPO');
  if (officer.other?.kind === 'head') return null;
  if (officer.grade === 'SPO' || officer.other?.kind === 'lead') return firstOf(isHead);
  if (officer.other?.kind === 'support' || officer.grade === 'OTHER') return leadOf(officer, all);
  const team = MANAGED_BY[officer.teamCode] ?? officer.teamCode;
  return firstOf((other) => other.grade === 'SPO' && other.teamCode === team);
}

/** Other staff are dealt out evenly over the leads of their LDU. */
function leadOf(officer: DemoOfficer, all: readonly DemoOfficer[]): StaffCode | null {
  const inLdu = all.filter((other) => other.lduCode === officer.lduCode);
  const leads = inLdu.filter((other) => other.other?.kind === 'lead');
  const place = inLdu
    .filter((other) => other.other?.kind === 'support')
    .findIndex((other) => other.staffCode === officer.staffCode);
  return leads.length === 0 || place < 0 ? null : (leads[place % leads.length]?.staffCode ?? null);
}
