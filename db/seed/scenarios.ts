import { hash } from '@node-rs/argon2';
import type { Role, ScopeLevel } from '../../lib/domain/access/actor';
import { addDays, addMonths, type IsoDate, isoDate } from '../../lib/kernel/dates';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode, asUserId } from '../../lib/kernel/ids';
import type { Store, Tables, Tx } from '../store';
import { insertModelIfNone } from './rows/insert-model';

/**
 * A small, known estate for tests. One region, two LDUs, three teams:
 *
 *   Testshire > Eastdale > East (generic)
 *             > Westdale > West (generic), West women's team (the only one of the region)
 *
 * Everything that a test may lean on is named here; what a name says is a promise.
 */
export const SMALL = {
  today: isoDate('2026-11-02'),
  now: new Date('2026-11-02T08:15:00.000Z'),
  /** Time of the data: 6:10am on the day. */
  dataAsOf: '2026-11-02T06:10:00.000Z',
  region: asRegionCode('TS'),
  ldus: { east: asLduCode('TSED'), west: asLduCode('TSWD') },
  teams: { east: asTeamCode('TSED-GEN'), west: asTeamCode('TSWD-GEN'), women: asTeamCode('TSWD-WOM') },
  areas: {
    east: 'Eastdale',
    eastPostcode: 'ED1',
    west: 'Westdale',
    westPostcode: 'WD1',
    unserved: 'Farlands',
  },
  officers: {
    /** Manager of East, SPO, full time, holds no cases; line manager of everyone in East. */
    eastManager: asStaffCode('TSED001'),
    /** SCM, 3.70 h (217 points), 3 cases, 233 points: 107.373%, over. */
    over: asStaffCode('TSED002'),
    /** CM, 3.70 h (217 points), 5 cases, 271 points: 124.885%, well over. */
    wellOver: asStaffCode('TSED003'),
    /** CM, full time, sick since 30 days, end not known, 3 cases: no_capacity. */
    absent: asStaffCode('TSED004'),
    /** PQiP, full time less 29.60 h (435 points), 1 band 1 case, 29 points: 6.667%, spare. */
    trainee: asStaffCode('TSED005'),
    /** CM, full time, 2 cases, spare; one is beyond grade, and a training gap (no domestic abuse course). */
    beyond: asStaffCode('TSED006'),
    /** No grade recorded, 1 case: unknown. */
    noGrade: asStaffCode('TSED007'),
    /** SCM in West, full time, no cases: spare at 0 points used of 2,176. */
    west: asStaffCode('TSWD001'),
    /** CM in the women's team, full time, domestic abuse course, no cases. */
    women: asStaffCode('TSWD002'),
  },
  cases: {
    /** Held by `over`: bands 4, 4, 1. */
    over: [asCrn('X100001'), asCrn('X100002'), asCrn('X100003')],
    /** Held by `wellOver`: bands 3, 3, 3, 2, 2. The last is restricted. */
    wellOver: [asCrn('X100011'), asCrn('X100012'), asCrn('X100013'), asCrn('X100014'), asCrn('X100015')],
    /** Held by `absent`: bands 4, 2, 1. */
    absent: [asCrn('X100021'), asCrn('X100022'), asCrn('X100023')],
    /** Held by `trainee`: band 1. */
    trainee: [asCrn('X100031')],
    /** Held by `beyond`: RSR 3.41 and on the DA register (beyond grade, training gap, no oversight); then a band 1. */
    beyond: [asCrn('X100041'), asCrn('X100042')],
    noGrade: [asCrn('X100051')],
    /** Waiting, Eastdale, band 2: a CM may hold it. First appointment tomorrow. */
    waitingPlain: asCrn('X100101'),
    /** Waiting, Eastdale, RSR 4.20: band 3, SCM. First appointment has passed. */
    waitingSenior: asCrn('X100102'),
    /** Waiting, Eastdale, RSR missing, OGRS 60: band 2 provisional (2 to 4), grade undecided. */
    waitingProvisional: asCrn('X100103'),
    /** Waiting, a woman in Eastdale: routed to East, the women's team in Westdale is the offer. */
    waitingWoman: asCrn('X100104'),
    /** Waiting, area that no LDU serves; `beyond` supervised this person until 60 days ago, so East by the last officer. */
    waitingReturning: asCrn('X100105'),
    /** Ended 10 days ago; `wellOver` held it. */
    ended: asCrn('X100201'),
  },
  password: 'test-password-2026',
  users: {
    officer: { id: asUserId('u-officer'), email: 'wellover@headroom.example.org' },
    manager: { id: asUserId('u-manager'), email: 'east.manager@headroom.example.org' },
    allocator: { id: asUserId('u-allocator'), email: 'allocator@headroom.example.org' },
    leader: { id: asUserId('u-leader'), email: 'leader@headroom.example.org' },
    administrator: { id: asUserId('u-admin'), email: 'administrator@headroom.example.org' },
    /** Manager of West: for "not yours". */
    westManager: { id: asUserId('u-west'), email: 'west.manager@headroom.example.org' },
  },
} as const;

type CaseRow = Tables['cases']['$inferInsert'];
type OfficerRow = Tables['officers']['$inferInsert'];

export interface SmallTeamOptions {
  /** The day on which the promises above hold; SMALL.today by default. */
  readonly today?: IsoDate;
  readonly now?: Date;
}

/** Writes the small estate of SMALL into an empty, migrated database, the default model and the time of the data included. */
export async function seedSmallTeam(store: Store, options: SmallTeamOptions = {}): Promise<void> {
  const today = options.today ?? SMALL.today;
  const now = options.now ?? SMALL.now;
  const passwordHash = await hash(SMALL.password);
  await store.tx(async (tx) => {
    await insertModelIfNone(tx, store.t, now);
    await insertEstate(tx, store.t);
    await insertStaff(tx, store.t, today);
    await insertCases(tx, store.t, today);
    await insertUsers(tx, store.t, passwordHash);
    await tx.insert(store.t.importRuns).values({
      id: 'small-team',
      finishedAt: `${today}T06:10:00.000Z`,
      actorName: 'Headroom',
      source: 'small team',
      added: 30,
      changed: 0,
      unchanged: 0,
      ended: 0,
    });
  });
}

async function insertEstate(tx: Tx, t: Tables): Promise<void> {
  const { region, ldus, teams, areas } = SMALL;
  await tx.insert(t.regions).values({ code: region, name: 'Testshire' });
  await tx.insert(t.ldus).values([
    { code: ldus.east, name: 'Eastdale', regionCode: region },
    { code: ldus.west, name: 'Westdale', regionCode: region },
  ]);
  const area = (name: string, lduCode: CaseRow['homeLduCode']) => ({
    areaKey: name.toLowerCase(),
    area: name,
    lduCode: lduCode ?? ldus.east,
  });
  await tx
    .insert(t.lduAreas)
    .values([
      area(areas.east, ldus.east),
      area(areas.eastPostcode, ldus.east),
      area(areas.west, ldus.west),
      area(areas.westPostcode, ldus.west),
    ]);
  await tx.insert(t.teams).values([
    { code: teams.east, name: 'East', type: 'generic', lduCode: ldus.east },
    { code: teams.west, name: 'West', type: 'generic', lduCode: ldus.west },
    { code: teams.women, name: "West women's team", type: 'women', lduCode: ldus.west },
  ]);
}

async function insertStaff(tx: Tx, t: Tables, today: IsoDate): Promise<void> {
  const { officers: o, teams } = SMALL;
  const startDate = addMonths(today, -36);
  const officer = (
    staffCode: OfficerRow['staffCode'],
    surname: string,
    grade: string | null,
    contractedHoursHundredths: number,
    teamCode: OfficerRow['teamCode'],
  ): OfficerRow => ({
    staffCode,
    forename: 'Sam',
    surname,
    teamCode,
    grade,
    contractedHoursHundredths,
    startDate,
    email: `${surname.toLowerCase()}@headroom.example.org`,
    lineManagerStaffCode: teamCode === teams.east && staffCode !== o.eastManager ? o.eastManager : null,
  });
  await tx
    .insert(t.officers)
    .values([
      officer(o.eastManager, 'Eastman', 'SPO', 3700, teams.east),
      officer(o.over, 'Overton', 'SCM', 370, teams.east),
      officer(o.wellOver, 'Wellover', 'CM', 370, teams.east),
      officer(o.absent, 'Awayford', 'CM', 3700, teams.east),
      officer(o.trainee, 'Learner', 'PQiP', 3700, teams.east),
      officer(o.beyond, 'Beyond', 'CM', 3700, teams.east),
      officer(o.noGrade, 'Unknown', null, 3700, teams.east),
      officer(o.west, 'Westman', 'SCM', 3700, teams.west),
      officer(o.women, 'Woodward', 'CM', 3700, teams.women),
    ]);
  await tx.insert(t.absences).values({
    id: 'abs-1',
    staffCode: o.absent,
    kind: 'sickness',
    startDate: addDays(today, -30),
    endDate: null,
  });
  await tx.insert(t.reductions).values({
    id: 'red-1',
    staffCode: o.trainee,
    reason: 'PQiP first 6 months',
    hoursHundredths: 2960,
    startDate: addDays(today, -30),
    endDate: addDays(addMonths(addDays(today, -30), 6), -1),
  });
  const trained = [o.over, o.wellOver, o.absent, o.women];
  await tx.insert(t.officerTraining).values(
    trained.map((staffCode) => ({
      staffCode,
      course: 'domestic_abuse',
      completedOn: addMonths(today, -12),
    })),
  );
}

const BAND_FACTS: Record<1 | 2 | 3 | 4, Pick<CaseRow, 'rsr' | 'ogrs' | 'rosh'>> = {
  1: { rsr: 0.8, ogrs: 20, rosh: 'low' },
  2: { rsr: 1.2, ogrs: 60, rosh: 'medium' },
  3: { rsr: 1.9, ogrs: 80, rosh: 'medium' },
  4: { rsr: 2.4, ogrs: 94, rosh: 'medium' },
};

async function insertCases(tx: Tx, t: Tables, today: IsoDate): Promise<void> {
  const { cases: c, officers: o, ldus, areas } = SMALL;
  const person = (crn: CaseRow['crn'], band: 1 | 2 | 3 | 4, more: Partial<CaseRow> = {}): CaseRow => ({
    crn,
    setting: 'community',
    forename: 'Pat',
    surname: `Person${crn.slice(-3)}`,
    dateOfBirth: addMonths(today, -12 * 35),
    sex: 'male',
    area: areas.east,
    homeLduCode: ldus.east,
    sentence: 'community_order',
    ...BAND_FACTS[band],
    orderStart: addMonths(today, -6),
    orderEnd: addMonths(today, 6),
    lastSeen: addDays(today, -3),
    nextAppointment: addDays(today, 4),
    ...more,
  });
  const waiting = (crn: CaseRow['crn'], band: 1 | 2 | 3 | 4, more: Partial<CaseRow>): CaseRow =>
    person(crn, band, {
      orderStart: addDays(today, -5),
      orderEnd: addMonths(today, 12),
      lastSeen: null,
      nextAppointment: null,
      firstAppointment: addDays(today, 4),
      ...more,
    });
  const held: [OfficerRow['staffCode'], CaseRow][] = [
    [o.over, person(c.over[0], 4)],
    [o.over, person(c.over[1], 4)],
    [o.over, person(c.over[2], 1)],
    [o.wellOver, person(c.wellOver[0], 3)],
    [o.wellOver, person(c.wellOver[1], 3)],
    [o.wellOver, person(c.wellOver[2], 3)],
    [o.wellOver, person(c.wellOver[3], 2)],
    [o.wellOver, person(c.wellOver[4], 2, { restricted: true })],
    [o.absent, person(c.absent[0], 4)],
    [o.absent, person(c.absent[1], 2)],
    [o.absent, person(c.absent[2], 1)],
    [o.trainee, person(c.trainee[0], 1)],
    [o.beyond, person(c.beyond[0], 2, { rsr: 3.41, flags: ['da_register'] })],
    [o.beyond, person(c.beyond[1], 1)],
    [o.noGrade, person(c.noGrade[0], 1)],
  ];
  await tx
    .insert(t.cases)
    .values([
      ...held.map(([, row]) => row),
      waiting(c.waitingPlain, 2, { firstAppointment: addDays(today, 1) }),
      waiting(c.waitingSenior, 2, { rsr: 4.2, firstAppointment: addDays(today, -1) }),
      waiting(c.waitingProvisional, 2, { rsr: null }),
      waiting(c.waitingWoman, 1, { sex: 'female' }),
      waiting(c.waitingReturning, 1, { area: areas.unserved, homeLduCode: null }),
      person(c.ended, 1, { endedOn: addDays(today, -10) }),
    ]);
  const decided = {
    kind: 'imported',
    decidedAt: `${addMonths(today, -6)}T06:10:00.000Z`,
    decidedBy: 'system',
    decidedByName: 'Headroom',
  } as const;
  await tx.insert(t.allocations).values([
    ...held.map(([staffCode, row]) => ({
      id: `al-${row.crn}`,
      crn: row.crn,
      staffCode,
      startedOn: addDays(addMonths(today, -6), 2),
      ...decided,
    })),
    {
      id: 'al-returning',
      crn: c.waitingReturning,
      staffCode: o.beyond,
      startedOn: addMonths(today, -12),
      endedOn: addDays(today, -60),
      ...decided,
    },
    {
      id: 'al-ended',
      crn: c.ended,
      staffCode: o.wellOver,
      startedOn: addMonths(today, -6),
      endedOn: addDays(today, -10),
      ...decided,
    },
  ]);
}

async function insertUsers(tx: Tx, t: Tables, passwordHash: string): Promise<void> {
  const { users, officers, teams, ldus, region } = SMALL;
  const people: [keyof typeof users, string, Role, ScopeLevel, string, OfficerRow['staffCode'] | null][] = [
    ['officer', 'Sam Wellover', 'officer', 'team', teams.east, officers.wellOver],
    ['manager', 'Sam Eastman', 'manager', 'team', teams.east, officers.eastManager],
    ['allocator', 'Alex Allocator', 'allocator', 'ldu', ldus.east, null],
    ['leader', 'Lee Leader', 'leader', 'region', region, null],
    ['administrator', 'Ada Minister', 'administrator', 'nation', '', null],
    ['westManager', 'Wendy Westby', 'manager', 'team', teams.west, null],
  ];
  await tx.insert(t.users).values(
    people.map(([key, name, , , , staffCode]) => ({
      id: users[key].id,
      email: users[key].email,
      name,
      passwordHash,
      staffCode,
    })),
  );
  await tx.insert(t.userRoles).values(
    people.map(([key, , role, scopeLevel, scopeCode]) => ({
      userId: users[key].id,
      role,
      scopeLevel,
      scopeCode,
    })),
  );
}
