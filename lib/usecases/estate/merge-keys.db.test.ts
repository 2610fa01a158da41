import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asStaffCode, asTeamCode } from '../../kernel/ids';
import { withNameKey } from '../../kernel/text/fold-name';
import { importData } from '../import/import-data';
import { fileOf } from '../import/testing/import-fixture';
import { viewOfficer } from '../officers/view-officer';
import { storedStaffCode } from '../officers/stored-staff-code';
import { viewTeamWorkload } from '../teams/view-team-workload';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { mergeKeys, viewKeyClashes } from './merge-keys';

const { officers: o, cases, teams, today, now } = SMALL;
const INTO = o.over;
const FROM = asStaffCode(INTO.toLowerCase());
const TEAM = asTeamCode(teams.east.toLowerCase());

describe.each(TEST_DIALECTS)('records of one code in two spellings, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t, tx } = test.store;
    await tx(async (into) => {
      const person = { forename: 'Sam', surname: 'Overton', teamCode: teams.east, grade: 'SCM' };
      await into.insert(t.officers).values(withNameKey({ ...person, staffCode: FROM }));
      await into.update(t.allocations).set({ staffCode: FROM }).where(eq(t.allocations.crn, cases.over[0]));
      const recorded = { recordedAt: '2026-10-01T09:00:00.000Z', recordedByName: 'Sam' };
      const share = {
        id: 'sh-1',
        crn: cases.over[1],
        staffCode: FROM,
        kind: 'co_working' as const,
        percent: 20,
      };
      await into.insert(t.caseShares).values({ ...share, startedOn: today, ...recorded });
    });
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const shown = async (who: TestPerson) => valueOf(await viewKeyClashes(as(who))).clashes;
  const heldBy = async (code: string) => {
    const { allocations: a } = test.store.t;
    const rows = await test.store.db
      .select()
      .from(a)
      .where(eq(a.staffCode, asStaffCode(code)));
    return rows
      .filter((row) => row.endedOn === null)
      .map((row) => row.crn)
      .sort();
  };

  it('are shown with what each holds, to those who manage both and to administrators alone', async () => {
    for (const who of ['manager', 'administrator'] as const)
      expect(await shown(who)).toMatchObject([
        {
          kind: 'officer',
          into: { code: INTO },
          from: { code: FROM, holds: ['1 live case', '1 share or cover'] },
        },
      ]);
    expect(await shown('westManager')).toEqual([]);
    expect(problemOf(await viewKeyClashes(as('officer')))).toEqual({ code: 'not_found' });
    const merge = { kind: 'officer', from: String(FROM), into: String(INTO), seen: '' };
    expect(problemOf(await mergeKeys(as('westManager'), merge))).toMatchObject({ code: 'stale' });
    expect(problemOf(await mergeKeys(as('leader'), merge))).toEqual({ code: 'not_found' });
  });

  it('are merged into the one with live cases, as was shown; the other stays on record, and files go to the one', async () => {
    const [clash] = await shown('manager');
    if (clash === undefined) throw new Error('Nothing clashes');
    const merge = { kind: clash.kind, from: clash.from.code, into: clash.into.code, seen: clash.seen };
    expect(problemOf(await mergeKeys(as('manager'), { ...merge, seen: 'other' }))).toMatchObject({
      code: 'stale',
    });
    expect(await heldBy(FROM)).toEqual([cases.over[0]]);
    valueOf(await mergeKeys(as('manager'), merge));
    expect(await heldBy(FROM)).toEqual([]);
    expect(await heldBy(INTO)).toContain(cases.over[0]);
    expect(await shown('manager')).toEqual([]);
    const { db, t } = test.store;
    const [share] = await db.select().from(t.caseShares);
    // Whoever holds the case has no share of it: it was of one person all along.
    expect(share).toMatchObject({ staffCode: INTO, endedOn: today });
    const other = valueOf(await viewOfficer(as('manager'), FROM));
    expect(other).toMatchObject({ loggedInErrorAt: now.toISOString() });
    expect(other.measured.officer.leavingDate).toBe(today);
    const entries = await db.select().from(t.auditEntries).where(eq(t.auditEntries.action, 'keys.merged'));
    expect(entries).toMatchObject([
      { thingKey: INTO, detail: { from: { code: FROM, liveCases: 1 }, to: { crns: [cases.over[0]] } } },
    ]);
    expect(await storedStaffCode({ store: test.store }, FROM, 'write')).toBe(INTO);
    const lines = ['staff_code,forename,surname,team_code', `${FROM},Samantha,Overton,${teams.east}`];
    valueOf(
      await importData(as('administrator'), [fileOf('officers.csv', `${lines.join('\n')}\n`)], {
        source: 'test',
        asOf: now.toISOString(),
      }),
    );
    expect(valueOf(await viewOfficer(as('manager'), INTO)).measured.officer.forename).toBe('Samantha');
  });

  it('of a team are merged with their staff, and the team of before stays without anybody', async () => {
    const { t, tx, db } = test.store;
    await tx(async (into) => {
      const [east] = await into.select().from(t.teams).where(eq(t.teams.code, teams.east));
      if (east === undefined) throw new Error('No team');
      // Of another type and elsewhere: routing would take it for the women's team of its unit.
      await into.insert(t.teams).values({ ...east, code: TEAM, type: 'women', lduCode: SMALL.ldus.west });
      await into.insert(t.womensOffers).values({
        id: 'wo-1',
        crn: cases.waitingWoman,
        teamCode: TEAM,
        answer: 'accepted',
        recordedAt: now.toISOString(),
        recordedByName: 'Sam',
      });
      await into.update(t.officers).set({ teamCode: TEAM }).where(eq(t.officers.staffCode, o.beyond));
    });
    const clash = (await shown('administrator')).find(({ kind }) => kind === 'team');
    expect(clash).toMatchObject({ into: { code: teams.east }, from: { code: TEAM } });
    const seen = clash?.seen ?? '';
    valueOf(await mergeKeys(as('administrator'), { kind: 'team', from: TEAM, into: teams.east, seen }));
    const [moved] = await db.select().from(t.officers).where(eq(t.officers.staffCode, o.beyond));
    expect(moved?.teamCode).toBe(teams.east);
    expect((await shown('administrator')).map(({ kind }) => kind)).toEqual(['officer']);
    const order = { sort: 'name', descending: false } as const;
    const filter = { grade: null, state: null, needs: null };
    const before = valueOf(await viewTeamWorkload(as('leader'), { teamCode: TEAM, order, filter }));
    expect(before.rows).toEqual([]);
    const [kept] = await db.select().from(t.teams).where(eq(t.teams.code, TEAM));
    expect(kept).toEqual({
      code: TEAM,
      name: `East (merged into ${teams.east})`,
      type: 'generic',
      lduCode: SMALL.ldus.east,
      closedOn: today,
    });
    const [offer] = await db.select().from(t.womensOffers);
    expect(offer?.teamCode).toBe(teams.east);
  });
});
