import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadRoutingEstate } from '../../../db/queries/estate/load-routing-estate';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asCrn, asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../kernel/ids';
import { storedStaffCode } from '../officers/stored-staff-code';
import { listClashingKeys } from '../upgrade/list-clashing-keys';
import { importData, type ImportReport, type ImportSource } from './import-data';
import { csvOf, emptyDatabase, fileOf } from './testing/import-fixture';
import { triedFolder } from './testing/tried-folder';

const NOW = new Date('2026-11-28T08:15:00.000Z');

describe.each(TEST_DIALECTS)('keys of files are compared folded on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    expect((await run(triedFolder('00-base'))).errors).toEqual([]);
  });
  afterAll(() => test.destroy());

  const context = () => ({ store: test.store, actor: SYSTEM_ACTOR, now: NOW });
  const run = async (sources: readonly ImportSource[], region?: string): Promise<ImportReport> => {
    const result = await importData(context(), sources, {
      source: 'test',
      asOf: NOW.toISOString(),
      ...(region === undefined ? {} : { region }),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const staffCodes = async () => {
    const rows = await test.store.db.select().from(test.store.t.officers);
    return rows.map((row) => row.staffCode).sort();
  };
  const holderOf = async (crn: string) => {
    const { allocations } = test.store.t;
    const rows = await test.store.db
      .select()
      .from(allocations)
      .where(eq(allocations.crn, asCrn(crn)));
    return rows.filter((row) => row.endedOn === null).map((row) => row.staffCode);
  };

  it('so that a staff code in other letters updates the officer and makes no second one', async () => {
    const before = await staffCodes();
    const report = await run(triedFolder('a29-staffcode-space-lower'));
    expect(report).toMatchObject({ added: 0, errors: [] });
    expect(await staffCodes()).toEqual(before);
  });

  it('and a key whose zeros a spreadsheet took off is told, unless the file keeps its zeros', async () => {
    const of = (...codes: readonly string[]) =>
      fileOf(
        'officers.csv',
        `staff_code,forename,surname,team_code\n${codes.map((code) => `${code},Ann,Lee,HX\n`).join('')}`,
      );
    const team = fileOf(
      'teams.csv',
      'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,Zeros,generic,ZL,Zeros,ZR,Zeros\n',
    );
    expect(await run([team, of('007')])).toMatchObject({ errors: [] });
    expect(await run([of('7')])).toMatchObject({
      errors: [{ column: 'staff_code', value: '7', message: expect.stringContaining('007 is') }],
    });
    const held = fileOf('cases.csv', 'crn,setting,officer_staff_code\nX900001,community,7\n');
    const refused = await run([held]);
    expect(refused.errors).toMatchObject([{ row: 2, column: 'officer_staff_code', value: '7' }]);
    expect(refused.warnings).toContainEqual(
      expect.objectContaining({ row: 2, message: expect.stringContaining('7 is not known, and 007 is') }),
    );
    const both = await run([of('007', '7'), held]);
    expect(both.errors).toEqual([]);
    expect(both.warnings).toContainEqual(
      expect.objectContaining({ value: '7', message: expect.stringContaining('since the file has both') }),
    );
    expect(await holderOf('X900001')).toEqual(['7']);
  });

  it('so that a file all in other letters and with characters that nobody sees changes nothing', async () => {
    const report = await run([
      fileOf(
        'teams.csv',
        'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name,areas\nt1,Alder,generic,l1,Alder unit,r1,North,Alderton\n',
      ),
      fileOf(
        'cases.csv',
        'crn,setting,officer_staff_code,allocated_on\nx100001,community,"s\u200B01 ",2026-06-02\n',
      ),
    ]);
    expect(report).toMatchObject({ added: 0, changed: 0, ended: 0, unchanged: 2, errors: [] });
    expect(await holderOf('X100001')).toEqual(['S01']);
  });

  it('so that line managers, holders, reductions, absences and reports find their officer, new ones by their first spelling', async () => {
    const report = await run([
      fileOf(
        'officers.csv',
        csvOf([
          {
            staff_code: 'n01',
            forename: 'Nia',
            surname: 'New',
            team_code: 't2',
            line_manager_staff_code: 'N02',
          },
          {
            staff_code: 'n02',
            forename: 'Nell',
            surname: 'New',
            team_code: 'T2',
            line_manager_staff_code: 's01',
          },
        ]),
      ),
      fileOf('cases.csv', 'crn,setting,officer_staff_code\nX100009,community,N01\n'),
      fileOf('absences.csv', 'staff_code,start_date,kind\nN01,2026-11-01,sickness\n'),
      fileOf('reports.csv', 'report_id,staff_code,kind,completed_on\nP-1,N01,standard,2026-11-01\n'),
    ]);
    expect(report.errors).toEqual([]);
    expect(await staffCodes()).toContain('n01');
    const officers = await test.store.db.select().from(test.store.t.officers);
    expect(officers.find((row) => row.staffCode === 'n01')).toMatchObject({
      teamCode: 'T2',
      lineManagerStaffCode: 'n02',
    });
    expect(officers.find((row) => row.staffCode === 'n02')).toMatchObject({ lineManagerStaffCode: 'S01' });
    expect(await holderOf('X100009')).toEqual(['n01']);
    const again = await run([
      fileOf('reports.csv', 'report_id,staff_code,kind,completed_on\np-1,n01,standard,2026-11-01\n'),
    ]);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  it('so that one key in two spellings with other content is refused, as it is written', async () => {
    const report = await run([
      fileOf(
        'officers.csv',
        csvOf([
          { staff_code: 'S01', forename: 'Ana', surname: 'Archer', team_code: 'T1' },
          { staff_code: 's01', forename: 'Anna', surname: 'Archer', team_code: 'T1' },
        ]),
      ),
    ]);
    expect(report.errors).toMatchObject([
      { row: 3, column: 'staff_code', value: 's01', message: expect.stringContaining('the same key') },
    ]);
  });

  it('so that a team serves a unit in whatever letters it is named, also where the unit came later, and a region is named for a run', async () => {
    const { store } = test;
    await store.tx(async (tx) => {
      await tx.insert(store.t.teamServes).values({ teamCode: asTeamCode('T3'), unitCode: 'l1' });
    });
    const routing = await loadRoutingEstate(store.db, store.t);
    expect(routing.teams.find((team) => team.code === 'T3')?.serves).toEqual(['L1']);
    const report = await run([fileOf('cases.csv', 'crn,setting\nX100010,community\n')], 'r1');
    expect(report.errors).toEqual([]);
  });

  it('so that of two that are stored the one with live cases takes what is written, each is read as it is, and the upgrade lists them', async () => {
    const { store } = test;
    await store.tx(async (tx) => {
      await tx.insert(store.t.officers).values({
        staffCode: asStaffCode('s01'),
        forename: 'Ana',
        surname: 'Archer',
        teamCode: asTeamCode('T1'),
        recordedAt: NOW.toISOString(),
      });
      await tx.insert(store.t.regions).values({ code: asRegionCode('r1'), name: 'North again' });
      await tx
        .insert(store.t.ldus)
        .values({ code: asLduCode('l77'), name: 'Nine', regionCode: asRegionCode('r1') });
    });
    const report = await run([
      fileOf('cases.csv', 'crn,setting,officer_staff_code\nX100011,community,s01\n'),
    ]);
    expect(report.errors).toEqual([]);
    expect(await holderOf('X100011')).toEqual(['S01']);
    expect(await storedStaffCode(context(), 's01', 'read')).toBe('s01');
    expect(await storedStaffCode(context(), 'S01', 'read')).toBe('S01');
    expect(await storedStaffCode(context(), 's01', 'write')).toBe('S01');
    expect(await storedStaffCode(context(), 's02', 'read')).toBe('S02');
    expect(await storedStaffCode(context(), 'nobody', 'read')).toBe('nobody');
    const listed = await store.tx((tx) =>
      listClashingKeys.runBatch({
        tx,
        t: store.t,
        actor: SYSTEM_ACTOR,
        now: NOW,
        today: '2026-11-28' as never,
        cursor: null,
      }),
    );
    expect(listed.next).toBeNull();
    expect(listed.report).toEqual([
      expect.stringMatching(
        /staff codes differ in case of letters alone: S01 \(\d live cases\), s01 \(0 live cases\).* goes to S01\./,
      ),
      expect.stringMatching(
        /codes of regions differ in case of letters alone: R1 .*, r1 \(0 live cases\).* goes to R1\./,
      ),
    ]);
  });
});
