import { and, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import { asStaffCode, asTeamCode } from '../../../lib/kernel/ids';
import { clashesIn } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { selectOfficerNames } from '../officers/load-officer-names';
import { selectTeamPlaces } from './load-estate';
import { loadLiveWeights } from './load-live-weights';
import { loadStoredKeys } from './load-stored-keys';

type ClashKind = 'officer' | 'team';

/** One of the records whose keys differ in case of letters alone, with what stands under it today. */
export interface ClashingRecord {
  readonly kind: ClashKind;
  readonly code: string;
  readonly name: string;
  readonly teamCode: string;
  readonly lduCode: string;
  readonly regionCode: string;
  readonly liveCases: number;
  /** Of an officer: open shares, and covers of today or to come. */
  readonly beside: number;
  /** Staff of a team; of an officer, those whom they manage. */
  readonly staff: number;
  /** People who sign in as the officer, or with a role over the team. */
  readonly signIns: number;
}

/** Records of one key, in several spellings: the first is the one with live cases, which takes what is written. */
export type KeyClash = readonly [ClashingRecord, ClashingRecord, ...ClashingRecord[]];

/** The staff and the teams of before whose keys clash. An officer who was merged, and a team without anybody, clash no more. */
export async function loadKeyClashes(db: Reader, t: Tables, today: IsoDate): Promise<KeyClash[]> {
  const keys = await loadStoredKeys(db, t);
  const weights = await loadLiveWeights(db, t);
  const clashes: KeyClash[] = [];
  for (const kind of ['officer', 'team'] as const)
    for (const codes of clashesIn(keys[kind], (key) => weights[kind].get(key) ?? 0)) {
      const standing = codes.filter((code) => (weights[kind].get(code) ?? 0) >= 0);
      const [first, second, ...others] = await inChunks(standing, (part) =>
        kind === 'officer' ? readOfficers(db, t, part, today) : readTeams(db, t, part),
      );
      if (first !== undefined && second !== undefined) clashes.push([first, second, ...others]);
    }
  return clashes;
}

async function readOfficers(
  db: Reader,
  t: Tables,
  codes: readonly string[],
  today: IsoDate,
): Promise<ClashingRecord[]> {
  const names = await selectOfficerNames(db, t, codes.map(asStaffCode));
  const found: ClashingRecord[] = [];
  for (const code of codes) {
    const officer = names.find((row) => row.staffCode === code);
    if (officer === undefined) continue;
    const { staffCode, teamCode, lduCode, regionCode } = officer;
    const { allocations: a, caseShares: s, caseCovers: c, cases } = t;
    const live = db.select({ crn: cases.crn }).from(cases).where(isNull(cases.endedOn));
    found.push({
      kind: 'officer',
      code,
      name: formatListName(officer),
      teamCode,
      lduCode,
      regionCode,
      liveCases: await db.$count(a, and(eq(a.staffCode, staffCode), isNull(a.endedOn), inArray(a.crn, live))),
      beside:
        (await db.$count(s, and(eq(s.staffCode, staffCode), isNull(s.endedOn)))) +
        (await db.$count(c, and(eq(c.staffCode, staffCode), isNull(c.cancelledAt), gte(c.endsOn, today)))),
      staff: await db.$count(t.officers, eq(t.officers.lineManagerStaffCode, staffCode)),
      signIns: await db.$count(t.users, eq(t.users.staffCode, staffCode)),
    });
  }
  return found;
}

async function readTeams(db: Reader, t: Tables, codes: readonly string[]): Promise<ClashingRecord[]> {
  const places = await selectTeamPlaces(db, t);
  const found: ClashingRecord[] = [];
  for (const code of codes) {
    const team = places.find((row) => row.teamCode === code);
    if (team === undefined) continue;
    const { allocations: a, officers: o, userRoles: r } = t;
    const { teamCode, teamName, lduCode, regionCode } = team;
    const staff = db
      .select({ code: o.staffCode })
      .from(o)
      .where(eq(o.teamCode, asTeamCode(teamCode)));
    found.push({
      kind: 'team',
      code,
      name: teamName,
      teamCode,
      lduCode,
      regionCode,
      liveCases: await db.$count(a, and(isNull(a.endedOn), inArray(a.staffCode, staff))),
      beside: 0,
      staff: await db.$count(o, eq(o.teamCode, asTeamCode(teamCode))),
      signIns: await db.$count(r, and(eq(r.scopeLevel, 'team'), eq(r.scopeCode, teamCode))),
    });
  }
  return found;
}
