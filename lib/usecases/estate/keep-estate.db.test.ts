import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { viewCapacity } from '../capacity/view-capacity';
import { detailsOf } from '../../domain/workload/measure/officer-input';
import { addDays, type IsoDate } from '../../kernel/dates';
import { importData } from '../import/import-data';
import { fileOf } from '../import/testing/import-fixture';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { checkOfficerLinks } from '../officers/parts/check-officer-links';
import { closeUnit, viewCloseUnit } from './close-unit';
import { changeUnit, createUnit } from './save-unit';
import { viewEstate } from './view-estate';
import { viewUnit } from './view-unit';

const { teams, ldus, region, areas, officers: o, cases, today, now } = SMALL;
const NOTHING = { name: '', type: 'generic', parent: '', areas: '', serves: [], confirmed: true };
const HEADER = 'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\n';

describe.each(TEST_DIALECTS)('the estate by form, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const admin = () => as('administrator');
  const drawn = async (level: string, code: string) => valueOf(await viewUnit(admin(), { level, code }));
  const change = async (level: string, code: string, given: Record<string, unknown>) => {
    const { values, seen } = await drawn(level, code);
    const typed = { ...values, areas: values.areas.join('\n'), level, code, seen, confirmed: true };
    return changeUnit(admin(), { ...typed, ...given });
  };
  const close = async (level: string, code: string, into: string, confirmed = true) => {
    const { seen } = valueOf(await viewCloseUnit(admin(), { level, code }));
    return closeUnit(admin(), { level, code, into, seen, confirmed });
  };
  const bring = async (name: string, text: string) =>
    valueOf(await importData(admin(), [fileOf(name, text)], { source: 'test', asOf: now.toISOString() }));
  const regions = async () => valueOf(await viewEstate(admin())).regions;

  it('is shown with what stands in each, to administrators of the whole alone', async () => {
    const [shown] = await regions();
    expect(shown?.ldus.map(({ code }) => code).sort()).toEqual([ldus.east, ldus.west].sort());
    const east = shown?.ldus.find(({ code }) => code === ldus.east);
    expect(east?.areas).toContain(areas.east);
    expect(east?.teams[0]).toMatchObject({ code: teams.east });
    expect(east?.teams[0]?.staff).toBeGreaterThan(0);
    for (const who of ['manager', 'regionManager', 'leader', 'officer'] as const) {
      expect(problemOf(await viewEstate(as(who)))).toEqual({ code: 'not_found' });
      const asked = { ...NOTHING, level: 'region', code: 'N', name: 'North' };
      expect(problemOf(await createUnit(as(who), asked))).toEqual({ code: 'not_found' });
      const closing = { level: 'team', code: teams.east, into: teams.west, seen: '', confirmed: true };
      expect(problemOf(await closeUnit(as(who), closing))).toEqual({ code: 'not_found' });
    }
  });

  it('grows by region, LDU and team, each code once in any spelling, as a file would bring it', async () => {
    const create = (level: string, code: string, given: Record<string, unknown> = {}) =>
      createUnit(admin(), { ...NOTHING, level, code, name: `New ${code}`, ...given });
    valueOf(await create('region', 'NORTH'));
    valueOf(await create('ldu', 'N1', { parent: 'NORTH', areas: 'Hexham\nBlyth; hexham' }));
    valueOf(await create('team', 'N1-GEN', { parent: 'N1', serves: [ldus.east] }));
    for (const [level, code, given, fields] of [
      ['team', 'n1-gen', { parent: 'N1' }, ['code']],
      ['team', 'a b', { parent: 'N1' }, ['code']],
      ['team', 'N2', { parent: 'nowhere', name: '' }, ['name', 'parent']],
      ['team', 'N2', { parent: 'N1', type: 'choir' }, ['type']],
      ['ldu', 'N2', { parent: '' }, ['parent']],
      ['region', 'north', {}, ['code']],
    ] as const)
      expect(fieldsOf(problemOf(await create(level, code, given))), code).toEqual(fields);
    expect(problemOf(await create('village', 'V'))).toEqual({ code: 'not_found' });
    const row = 'N1-GEN,New N1-GEN,generic,N1,New N1,NORTH,New NORTH\n';
    expect(await bring('teams.csv', HEADER + row)).toMatchObject({ added: 0, changed: 0, errors: [] });
    const entries = await test.store.db
      .select()
      .from(test.store.t.auditEntries)
      .where(eq(test.store.t.auditEntries.action, 'unit.created'));
    expect(entries.map(({ thingType, thingKey }) => `${thingType} ${thingKey}`)).toEqual([
      'region NORTH',
      'ldu N1',
      'team N1-GEN',
    ]);
  });

  it('takes areas from another LDU once that has been shown, and cases at home there go along', async () => {
    const asked = {
      ...NOTHING,
      level: 'ldu',
      code: 'MID',
      name: 'Middle',
      parent: region,
      areas: areas.east,
    };
    const shown = valueOf(await createUnit(admin(), { ...asked, confirmed: false }));
    expect(shown).toMatchObject({ kind: 'confirm' });
    expect(JSON.stringify(shown)).toContain(`${areas.east} was served by`);
    const homes = async () =>
      (await test.store.db.select().from(test.store.t.cases)).filter((row) => row.homeLduCode === 'MID');
    expect(await homes()).toEqual([]);
    valueOf(await createUnit(admin(), asked));
    expect((await homes()).length).toBeGreaterThan(0);
    expect((await homes()).every((row) => row.area === areas.east)).toBe(true);
  });

  it('moves a team with its staff and cases, says who loses and who gains sight, and is told of a change in between', async () => {
    await test.store.tx((tx) =>
      tx
        .insert(test.store.t.userRoles)
        .values([
          { userId: SMALL.users.manager.id, role: 'leader', scopeLevel: 'ldu', scopeCode: ldus.east },
        ]),
    );
    const shown = valueOf(await change('team', teams.east, { parent: ldus.west, confirmed: false }));
    if (shown.kind !== 'confirm') throw new Error('Not shown first');
    expect(shown.sentences.join(' ')).toMatch(
      /goes from Eastdale .* to Westdale .*, with \d+ members of staff/,
    );
    expect(shown.sentences.join(' ')).toContain('No longer seen by');
    const { seen } = await drawn('team', teams.east);
    const held = async (code: string) =>
      valueOf(await viewCapacity(as('leader'), { level: 'ldu', code })).pointsUsed;
    const before = [await held(ldus.east), await held(ldus.west)] as const;
    valueOf(await change('team', teams.east, { parent: ldus.west }));
    const late = { ...NOTHING, level: 'team', code: teams.east, name: 'East', parent: ldus.east, seen };
    expect(problemOf(await changeUnit(admin(), late))).toMatchObject({ code: 'stale' });
    // What is kept of both units is renewed with the move.
    expect(await held(ldus.west)).toBe(before[0] + before[1]);
    expect(await change('team', teams.east, {})).toMatchObject({ value: { kind: 'unchanged' } });
  });

  it('closes a team of which everything goes on elsewhere: nobody is lost, and files bring nobody into it again', async () => {
    expect(fieldsOf(problemOf(await close('team', teams.east, '')))).toEqual(['into']);
    expect(fieldsOf(problemOf(await close('team', teams.east, teams.east)))).toEqual(['into']);
    const shown = valueOf(await close('team', teams.east, teams.west, false));
    expect(JSON.stringify(shown)).toContain('everything in it goes on in West');
    const held = async () =>
      (await test.store.db.select().from(test.store.t.allocations)).filter((row) => row.endedOn === null)
        .length;
    const before = await held();
    valueOf(await close('team', teams.east, teams.west));
    expect(await held()).toBe(before);
    const [moved] = await test.store.db
      .select()
      .from(test.store.t.officers)
      .where(eq(test.store.t.officers.staffCode, o.over));
    expect(moved?.teamCode).toBe(teams.west);
    const page = valueOf(await viewEstate(admin()));
    expect(page.closed).toMatchObject([{ code: teams.east, closedOn: today }]);
    expect(problemOf(await viewUnit(admin(), { level: 'team', code: teams.east }))).toEqual({
      code: 'not_found',
    });
    const officer = `staff_code,forename,surname,team_code\nNEW9,Ann,Nine,${teams.east}\n`;
    expect((await bring('officers.csv', officer)).errors).toMatchObject([{ column: 'team_code' }]);
    const again = `${teams.east},East,generic,${ldus.east},Eastdale,${region},Testshire\n`;
    expect((await bring('teams.csv', HEADER + again)).errors).toMatchObject([{ column: 'team_code' }]);
    const stale = { level: 'team', code: teams.west, into: teams.women, seen: 'x', confirmed: true };
    expect(problemOf(await closeUnit(admin(), stale))).toMatchObject({ code: 'stale' });
  });

  it('has nobody come back to a closed team, by form or by file; who left before stays under it', async () => {
    const { db, t } = test.store;
    const left = { leavingDate: addDays(today, -30) };
    await test.store.tx(async (tx) => {
      await tx.delete(t.allocations).where(eq(t.allocations.staffCode, o.over));
      await tx.update(t.officers).set(left).where(eq(t.officers.staffCode, o.over));
    });
    valueOf(await close('team', teams.east, teams.west));
    const [gone] = await db.select().from(t.officers).where(eq(t.officers.staffCode, o.over));
    expect(gone).toMatchObject({ teamCode: teams.east, ...left });
    const details = detailsOf({ ...gone, reductions: [] } as never);
    const linksOf = (leavingDate: IsoDate | null) =>
      checkOfficerLinks(as('regionManager'), { ...details, leavingDate }, details);
    expect(await linksOf(details.leavingDate)).toEqual([]);
    for (const back of [null, today])
      expect(await linksOf(back)).toEqual([
        { field: 'team', message: 'This team is closed: choose another one' },
      ]);
    const rowWith = (leaving: string) =>
      `staff_code,forename,surname,team_code,leaving_date\n${o.over},Ann,Nine,${teams.east},${leaving}\n`;
    expect((await bring('officers.csv', rowWith(addDays(today, -30)))).errors).toEqual([]);
    expect((await bring('officers.csv', rowWith(addDays(today, 30)))).errors).toMatchObject([
      { column: 'team_code' },
    ]);
  });

  it('closes an LDU and a region into another, and what is empty into nothing', async () => {
    valueOf(await close('ldu', ldus.east, ldus.west));
    const [shown] = await regions();
    expect(shown?.ldus.map(({ code }) => code)).toEqual([ldus.west]);
    expect(shown?.ldus[0]?.areas).toContain(areas.east);
    const [waiting] = await test.store.db
      .select()
      .from(test.store.t.cases)
      .where(eq(test.store.t.cases.crn, cases.waitingReturning));
    expect(waiting?.homeLduCode ?? ldus.west).toBe(ldus.west);
    valueOf(await createUnit(admin(), { ...NOTHING, level: 'region', code: 'NEW', name: 'New' }));
    valueOf(await close('region', region, 'NEW'));
    expect((await regions()).map(({ code }) => code)).toEqual(['NEW']);
    valueOf(await createUnit(admin(), { ...NOTHING, level: 'region', code: 'GONE', name: 'Gone' }));
    valueOf(await close('region', 'GONE', ''));
    expect((await regions()).map(({ code }) => code)).toEqual(['NEW']);
    const entries = await test.store.db
      .select()
      .from(test.store.t.auditEntries)
      .where(eq(test.store.t.auditEntries.action, 'unit.closed'));
    expect(entries.map(({ thingKey }) => thingKey)).toEqual([ldus.east, region, 'GONE']);
  });
});
