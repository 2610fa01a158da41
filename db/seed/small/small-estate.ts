import { isoDate } from '../../../lib/kernel/dates';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode, asUserId } from '../../../lib/kernel/ids';

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
