import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import type { Tx } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { isoDate } from '../../kernel/dates';
import { asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../kernel/ids';
import { withNameKey } from '../../kernel/text/fold-name';
import { viewCapacity } from '../capacity/view-capacity';
import { importData } from '../import/import-data';
import { fileOf } from '../import/testing/import-fixture';
import { findScope } from '../session/parts/find-scope';
import { actorWith } from '../testing/actors';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { listClashingReports } from '../upgrade/list-clashing-keys';
import type { ShownClash } from './key-clashes-page';
import { mergeKeys, viewKeyClashes } from './merge-keys';

const { officers: o, cases, teams, ldus, region, users, today, now } = SMALL;
const LDU = asLduCode(ldus.east.toLowerCase());
const REGION = asRegionCode(region.toLowerCase());
const TEAM = asTeamCode('NEW-GEN');
const OFFICER = asStaffCode('NEW001');

describe.each(TEST_DIALECTS)('units of one code in two spellings, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const shown = async (who: TestPerson) => valueOf(await viewKeyClashes(as(who))).clashes;
  const only = async (who: TestPerson): Promise<ShownClash> => {
    const [clash, ...others] = await shown(who);
    if (clash === undefined || others.length > 0) throw new Error('Not one pair');
    return clash;
  };
  const merge = async (who: TestPerson, { kind, from, into, seen }: ShownClash) =>
    mergeKeys(as(who), { kind, from: from.code, into: into.code, seen });

  /** Numbers by which open pages and kept figures learn of changes; they tell of nothing, and go by themselves. */
  const NUMBERS = new Set(['placeChanges', 'figureChanges', 'keptFigures']);

  /** The columns, of all tables of facts, in which a code stands: as it is, or inside what is kept as JSON. */
  const standsIn = async (code: string): Promise<string[]> => {
    const inside = new RegExp(`["/]${code}["/]`);
    const found = new Set<string>();
    for (const [name, table] of Object.entries(test.store.t).filter(([name]) => !NUMBERS.has(name)))
      for (const row of await test.store.db.select().from(table))
        for (const [column, value] of Object.entries(row as Record<string, unknown>))
          if (value === code || inside.test(JSON.stringify(value) ?? '')) found.add(`${name}.${column}`);
    return [...found].sort();
  };

  /** An LDU with all that can stand under one. */
  async function addLdu(tx: Tx, code: typeof LDU, inRegion: typeof region): Promise<void> {
    const { t } = test.store;
    await tx.insert(t.ldus).values({ code, name: 'Eastdale of before', regionCode: inRegion });
    await tx.insert(t.teams).values({ code: TEAM, name: 'New', type: 'generic', lduCode: code });
    await tx.insert(t.lduAreas).values({ areaKey: 'newton', area: 'Newton', lduCode: code });
    const person = { forename: 'Nia', surname: 'New', teamCode: TEAM, grade: 'SCM' };
    await tx.insert(t.officers).values(withNameKey({ ...person, staffCode: OFFICER }));
    await tx.update(t.allocations).set({ staffCode: OFFICER }).where(eq(t.allocations.crn, cases.over[0]));
    await tx.update(t.cases).set({ homeLduCode: code }).where(eq(t.cases.crn, cases.over[0]));
    const stands = { homeLduCode: null, standsLduCode: code };
    await tx.update(t.cases).set(stands).where(eq(t.cases.crn, cases.waitingReturning));
    await tx.insert(t.teamServes).values([
      { teamCode: teams.west, unitCode: code },
      { teamCode: teams.women, unitCode: code },
      { teamCode: teams.women, unitCode: ldus.east },
    ]);
    await addScopes(tx, 'ldu', code, ldus.east);
  }

  /** Roles, a token and a post over a unit; who has the role has it over the other one too. */
  async function addScopes(tx: Tx, scopeLevel: 'ldu' | 'region', code: string, other: string): Promise<void> {
    const { t } = test.store;
    const role = { userId: users.westManager.id, role: 'allocator', scopeLevel } as const;
    await tx.insert(t.userRoles).values([
      { ...role, scopeCode: code },
      { ...role, scopeCode: other },
      { ...role, role: 'leader', scopeCode: code },
    ]);
    const token = { id: 'tk-1', name: 'Feed', tokenHash: 'x', role: 'leader', scopeLevel } as const;
    await tx.insert(t.apiTokens).values({ ...token, scopeCode: code, createdAt: now.toISOString() });
    await tx.insert(t.factRecorders).values({
      factId: 'r-1',
      actorId: users.manager.id,
      posts: [`manager/${scopeLevel}/${code}`, 'manager/team/OTHER'],
      recordedAt: now.toISOString(),
    });
  }

  it('an LDU is shown to who manages the one that goes on and to administrators, with what is under each and what merging does', async () => {
    await test.store.tx((tx) => addLdu(tx, LDU, region));
    expect(await shown('manager')).toEqual([]);
    expect(await shown('westManager')).toEqual([]);
    const over = async (code: string) => {
      const actor = actorWith('manager', 'ldu', code);
      return valueOf(await viewKeyClashes({ ...as('manager'), actor })).clashes;
    };
    expect(await over(ldus.east)).toEqual(await shown('administrator'));
    expect(await over(LDU)).toEqual([]);
    expect(await over(ldus.west)).toEqual([]);
    expect(await only('regionManager')).toMatchObject({
      kind: 'ldu',
      into: { code: ldus.east, name: 'Eastdale' },
      from: {
        code: LDU,
        name: 'Eastdale of before',
        holds: [
          '2 live cases',
          '1 team',
          '1 area served',
          'served by 2 teams elsewhere',
          '3 sign-ins and roles',
        ],
      },
      against: [],
    });
    expect(await only('administrator')).toEqual(await only('regionManager'));
    const clash = await only('administrator');
    expect(problemOf(await merge('manager', clash))).toMatchObject({ code: 'stale' });
    expect(problemOf(await merge('leader', clash))).toEqual({ code: 'not_found' });
    expect(problemOf(await merge('regionManager', { ...clash, seen: '' }))).toMatchObject({ code: 'stale' });
  });

  it('an LDU is merged whole: nothing but the audit trail names the other code, and files, calls and addresses go to the one', async () => {
    await test.store.tx((tx) => addLdu(tx, LDU, region));
    expect(await standsIn(LDU)).toEqual([
      'apiTokens.scopeCode',
      'cases.homeLduCode',
      'cases.standsLduCode',
      'factRecorders.posts',
      'lduAreas.lduCode',
      'ldus.code',
      'teamServes.unitCode',
      'teams.lduCode',
      'userRoles.scopeCode',
    ]);
    valueOf(await merge('regionManager', await only('regionManager')));
    expect(await standsIn(LDU)).toEqual(['auditEntries.detail']);
    expect(await shown('administrator')).toEqual([]);
    const { db, t } = test.store;
    const entries = await db.select().from(t.auditEntries).where(eq(t.auditEntries.action, 'keys.merged'));
    expect(entries).toMatchObject([
      {
        thingType: 'ldu',
        thingKey: ldus.east,
        actorName: 'regionManager',
        detail: {
          from: { code: LDU, name: 'Eastdale of before' },
          to: { code: ldus.east, teams: [TEAM], areas: ['Newton'], homeCases: 1 },
        },
      },
    ]);
    const [recorder] = await db.select().from(t.factRecorders);
    expect(recorder?.posts).toEqual([`manager/ldu/${ldus.east}`, 'manager/team/OTHER']);
    const capacity = valueOf(await viewCapacity(as('leader'), { level: 'ldu', code: LDU }));
    expect(capacity).toMatchObject({ level: 'ldu', code: ldus.east });
    const line = `${teams.east},East,generic,${LDU},Eastdale,${region},Testshire`;
    const header = 'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name';
    const report = await importData(as('administrator'), [fileOf('teams.csv', `${header}\n${line}\n`)], {
      source: 'test',
      asOf: now.toISOString(),
    });
    expect(valueOf(report)).toMatchObject({ added: 0, changed: 0, errors: [] });
  });

  it('an LDU with live cases takes a role that is given over the other spelling', async () => {
    const { t, tx, db } = test.store;
    await tx((into) => addLdu(into, LDU, region));
    // Now the small spelling is the one with live cases.
    await tx((into) => into.update(t.teams).set({ lduCode: LDU }).where(eq(t.teams.code, teams.east)));
    for (const code of [ldus.east, LDU])
      expect(await findScope(db, t, { level: 'ldu', code })).toEqual({
        ok: true,
        value: { level: 'ldu', code: LDU },
      });
  });

  it('a region is merged whole, and an LDU of the same spelling goes on being served', async () => {
    const { t, tx, db } = test.store;
    await tx(async (into) => {
      await into.insert(t.regions).values({ code: REGION, name: 'Testshire of before' });
      const same = { code: asLduCode(REGION), name: 'Of the same spelling', regionCode: REGION };
      await into.insert(t.ldus).values(same);
      await into.insert(t.teamServes).values({ teamCode: teams.west, unitCode: REGION });
      const stands = { homeLduCode: null, standsRegionCode: REGION };
      await into.update(t.cases).set(stands).where(eq(t.cases.crn, cases.waitingReturning));
      await addScopes(into, 'region', REGION, region);
    });
    expect(await shown('manager')).toEqual([]);
    const clash = await only('administrator');
    expect(await only('regionManager')).toEqual(clash);
    expect(clash).toMatchObject({ kind: 'region', into: { code: region }, from: { code: REGION } });
    expect(clash.from.holds).toContain('1 live case');
    valueOf(await merge('administrator', clash));
    expect(await standsIn(REGION)).toEqual(['auditEntries.detail', 'ldus.code', 'teamServes.unitCode']);
    const served = await db.select().from(t.teamServes).where(eq(t.teamServes.teamCode, teams.west));
    expect(served.map((row) => row.unitCode).sort()).toEqual([region, REGION].sort());
    const [moved] = await db
      .select()
      .from(t.ldus)
      .where(eq(t.ldus.code, asLduCode(REGION)));
    expect(moved?.regionCode).toBe(region);
  });

  it('LDUs of two regions are merged with the region said, and are merged once', async () => {
    const { t, tx } = test.store;
    const other = asRegionCode('ELSE');
    await tx(async (into) => {
      await into.insert(t.regions).values({ code: other, name: 'Elsewhere' });
      await addLdu(into, LDU, other);
    });
    expect(await shown('regionManager')).toEqual([]);
    const clash = await only('administrator');
    expect(clash.effect.join(' ')).toContain(
      `${LDU} stands in region ELSE: what is under it goes on in ${region}`,
    );
    valueOf(await merge('administrator', clash));
    expect(problemOf(await merge('administrator', clash))).toMatchObject({ code: 'stale' });
  });

  it('a report under two ids counts once when it is merged, and is kept for the days before', async () => {
    const { t, tx, db } = test.store;
    const report = { staffCode: o.over, kind: 'standard', completedOn: isoDate('2026-10-20') } as const;
    await tx((into) =>
      into.insert(t.reports).values([
        { ...report, reportId: 'PSR-1' },
        { ...report, reportId: 'psr-1' },
      ]),
    );
    expect(await shown('westManager')).toEqual([]);
    const batch = { t, actor: SYSTEM_ACTOR, now, today, cursor: null };
    const listed = await tx((into) => listClashingReports.runBatch({ ...batch, tx: into }));
    expect(listed).toMatchObject({ next: null, report: [expect.stringContaining('PSR-1, psr-1')] });
    const clash = await only('manager');
    expect(clash).toMatchObject({
      kind: 'report',
      into: { code: 'PSR-1' },
      from: { code: 'psr-1', staffCode: o.over },
    });
    valueOf(await merge('manager', clash));
    expect((await db.select().from(t.reports)).map((row) => row.reportId)).toEqual(['PSR-1']);
    expect(await shown('administrator')).toEqual([]);
    expect(await standsIn('psr-1')).toEqual(
      expect.arrayContaining(['auditEntries.detail', 'pastFacts.facts', 'pastFacts.thingKey']),
    );
  });

  it('two records of one officer are not merged while the one must not hold what the other holds, or has left', async () => {
    const { t, tx } = test.store;
    const from = asStaffCode(o.over.toLowerCase());
    await tx(async (into) => {
      const person = { forename: 'Sam', surname: 'Overton', teamCode: teams.east, grade: 'SCM' };
      await into.insert(t.officers).values(withNameKey({ ...person, staffCode: from }));
      await into.insert(t.bars).values({
        id: 'b-1',
        crn: cases.over[0],
        staffCode: from,
        reason: 'threat',
        recordedAt: now.toISOString(),
        recordedByName: 'Sam',
      });
      await into.update(t.officers).set({ leavingDate: today }).where(eq(t.officers.staffCode, o.over));
    });
    const clash = await only('manager');
    expect(clash.against).toEqual([
      expect.stringContaining(`holds ${cases.over[0]}, and the other must not`),
      expect.stringContaining(`${o.over} left on 2 November 2026, and ${from} did not`),
    ]);
    expect(problemOf(await merge('manager', clash))).toMatchObject({
      code: 'not_allowed',
      detail: expect.stringContaining('lift the bar'),
    });
    await tx(async (into) => {
      await into.update(t.bars).set({ liftedAt: now.toISOString() });
      await into.update(t.officers).set({ leavingDate: null }).where(eq(t.officers.staffCode, o.over));
    });
    valueOf(await merge('manager', await only('manager')));
  });
});
