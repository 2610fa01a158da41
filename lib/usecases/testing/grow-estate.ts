import { inArray } from 'drizzle-orm';
import { insertStoredDays } from '../../../db/seed/rows/stored-days';
import { SMALL } from '../../../db/seed/scenarios';
import type { Store, Tables, Tx } from '../../../db/store';
import { addDays, addMonths } from '../../kernel/dates';
import { asCrn, asStaffCode, asTeamCode, type Crn, type StaffCode } from '../../kernel/ids';
import { withNameKey } from '../../kernel/text/fold-name';

const { today, now, ldus, areas } = SMALL;
const RECORDED = { recordedAt: now.toISOString(), recordedByName: 'Headroom' };
const DECIDED = { decidedAt: now.toISOString(), decidedBy: 'system', decidedByName: 'Headroom' };

/** One more team: its code, officers (the first well over for weeks, the second away), their cases, and cases that wait. */
interface GrownTeam {
  readonly code: ReturnType<typeof asTeamCode>;
  readonly over: StaffCode;
  readonly away: StaffCode;
  readonly others: readonly [StaffCode, StaffCode];
  readonly overs: readonly Crn[];
  readonly aways: readonly Crn[];
  readonly waiting: readonly Crn[];
}

function grownTeam(nth: number): GrownTeam {
  const crns = (from: number, count: number): Crn[] =>
    Array.from({ length: count }, (_, at) => asCrn(`X6${nth}${String(from + at).padStart(4, '0')}`));
  const officer = (at: number): StaffCode => asStaffCode(`TSEX${nth}0${at}`);
  return {
    code: asTeamCode(`TSED-X${nth}`),
    over: officer(1),
    away: officer(2),
    others: [officer(3), officer(4)],
    overs: crns(0, 6),
    aways: crns(100, 3),
    waiting: crns(200, 5),
  };
}

/** What a grown team has to allocate and to move: its cases that wait, those of its first officer, and somebody to take them. */
export function casesOfGrown(
  nth: number,
): Pick<GrownTeam, 'waiting' | 'overs'> & { readonly taker: StaffCode } {
  const { waiting, overs, others } = grownTeam(nth);
  return { waiting, overs, taker: others[1] };
}

/**
 * Adds teams to Eastdale, by number (0 to 9), that compete for its cases: officers who hold, share and cover cases, give support, are
 * away with a named contact and have been well over for weeks, and cases that wait.
 */
export async function growEstate({ tx, t }: Store, numbers: readonly number[]): Promise<void> {
  await tx(async (into) => {
    for (const nth of numbers) {
      const team = grownTeam(nth);
      await insertStaff(into, t, team, nth);
      await insertCases(into, t, team);
      await insertBeside(into, t, team);
      await insertSnapshots(into, t, team);
    }
  });
}

/** Has the officers who hold these cases be of the grade that may hold fewest, and the cases of those that not everybody may hold. */
export async function holdBeyondGrade({ tx, t }: Store, crns: readonly Crn[]): Promise<void> {
  await tx(async (into) => {
    const holders = into
      .select({ staffCode: t.allocations.staffCode })
      .from(t.allocations)
      .where(inArray(t.allocations.crn, [...crns]));
    await into.update(t.officers).set({ grade: 'PQiP' }).where(inArray(t.officers.staffCode, holders));
    await into
      .update(t.cases)
      .set({ rosh: 'very_high' })
      .where(inArray(t.cases.crn, [...crns]));
  });
}

async function insertStaff(into: Tx, t: Tables, team: GrownTeam, nth: number): Promise<void> {
  const { code, over, away, others } = team;
  await into.insert(t.teams).values({ code, name: `East ${nth}`, type: 'generic', lduCode: ldus.east });
  await into.insert(t.officers).values(
    [over, away, ...others].map((staffCode) =>
      withNameKey({
        staffCode,
        forename: 'Kim',
        surname: `Grown${staffCode.slice(-3)}`,
        teamCode: code,
        grade: 'SCM',
        contractedHoursHundredths: staffCode === over ? 370 : 3700,
        startDate: addMonths(today, -36),
        lineManagerStaffCode: SMALL.officers.eastManager,
      }),
    ),
  );
  await into
    .insert(t.absences)
    .values({ id: `abs-${code}`, staffCode: away, kind: 'sickness', startDate: addDays(today, -30) });
  await into.insert(t.reductions).values({
    id: `red-${code}`,
    staffCode: others[0],
    reason: 'PQiP first 6 months',
    hoursHundredths: 300,
    startDate: addDays(today, -30),
    endDate: addDays(today, 60),
  });
}

async function insertCases(
  into: Tx,
  t: Tables,
  { over, away, overs, aways, waiting }: GrownTeam,
): Promise<void> {
  await into.insert(t.cases).values(
    [...overs, ...aways, ...waiting].map((crn) =>
      withNameKey({
        crn,
        setting: 'community' as const,
        forename: 'Pat',
        surname: `Grown${crn.slice(-3)}`,
        dateOfBirth: addMonths(today, -12 * 35),
        sex: 'male' as const,
        area: areas.east,
        homeLduCode: ldus.east,
        rsr: 1.9,
        ogrs: 80,
        rosh: 'medium' as const,
        orderStart: addDays(today, -40),
        orderEnd: addMonths(today, 6),
      }),
    ),
  );
  const held = [...overs.map((crn) => [crn, over] as const), ...aways.map((crn) => [crn, away] as const)];
  await into.insert(t.allocations).values(
    held.map(([crn, staffCode]) => ({
      id: `al-${crn}`,
      crn,
      staffCode,
      kind: 'imported' as const,
      startedOn: addDays(today, -35),
      ...DECIDED,
    })),
  );
}

async function insertBeside(into: Tx, t: Tables, team: GrownTeam): Promise<void> {
  const { code, over, away, others, overs, aways } = team;
  const [shared = aways[0], supported] = overs;
  const [covered, named] = aways;
  if (!shared || !supported || !covered || !named) throw new Error('A grown team has too few cases');
  await into.insert(t.caseShares).values({
    id: `share-${code}`,
    crn: shared,
    staffCode: others[0],
    kind: 'co_working',
    percent: 30,
    startedOn: addDays(today, -9),
    ...RECORDED,
  });
  await into.insert(t.caseCovers).values({
    id: `cover-${code}`,
    crn: covered,
    staffCode: others[1],
    holderStaffCode: away,
    startsOn: addDays(today, -3),
    endsOn: addDays(today, 9),
    ...RECORDED,
  });
  await into.insert(t.supports).values({
    id: `support-${code}`,
    fromStaffCode: others[0],
    toStaffCode: over,
    crn: supported,
    givenOn: addDays(today, -2),
    pointsHundredths: 500,
    ...RECORDED,
  });
  await into.insert(t.namedContacts).values({
    id: `contact-${code}`,
    crn: named,
    staffCode: others[1],
    holderStaffCode: away,
    startsOn: addDays(today, -20),
    ...RECORDED,
  });
}

async function insertSnapshots(into: Tx, t: Tables, { code, over, overs }: GrownTeam): Promise<void> {
  await insertStoredDays(
    into,
    t,
    Array.from({ length: 40 }, (_, days) => ({
      staffCode: over,
      onDate: addDays(today, -1 - days),
      teamCode: code,
      grade: 'SCM',
      pointsUsedHundredths: 40_000,
      pointsAvailable: 217,
      caseCount: overs.length,
      provisionalCount: 0,
      state: 'well_over' as const,
      modelVersion: 'test',
    })),
  );
}
