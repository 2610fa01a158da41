import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { ALL_CASES, type CaseListQuery } from '../../domain/allocation/cases/case-list';
import { formatListName } from '../../kernel/format';
import { nameKeyOf } from '../../kernel/text/fold-name';
import { importData } from '../import/import-data';
import { fileOf } from '../import/testing/import-fixture';
import { triedFolder } from '../import/testing/tried-folder';
import { editableTeams, lineManagerChoices } from '../officers/parts/officer-choices';
import { logOfficer } from '../officers/log-officer';
import { viewOfficer } from '../officers/view-officer';
import { viewTeamWorkload } from '../teams/view-team-workload';
import { actorWith } from '../testing/actors';
import { fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { foldingNames } from '../upgrade/fold-names';
import { runUpgradeSteps } from '../upgrade/run-upgrade-steps';
import { viewCases } from './view-cases';

const NOW = new Date('2026-11-28T08:15:00.000Z');
const NAMES: readonly (readonly [surname: string, forename: string])[] = [
  ['O’Haragan', 'Seán'],
  ['Öztürkoglu', 'İpek'],
  ['Ozark', 'Bo'],
  ['Łukasiewicz', 'Zoë'],
  ['Smith', 'Zed'],
  ['Smith-Jones', 'Ann'],
  ['', 'Suharto'],
  ['lundy', 'Al'],
];
const IN_ORDER = [
  'Łukasiewicz, Zoë',
  'lundy, Al',
  'O’Haragan, Seán',
  'Ozark, Bo',
  'Öztürkoglu, İpek',
  'Smith, Zed',
  'Smith-Jones, Ann',
  'Suharto',
];
const ORDER = { sort: 'name', descending: false } as const;
const FILTER = { grade: null, state: null, needs: null };

describe.each(TEST_DIALECTS)('names, on %s', (dialect) => {
  let test: TestStore;
  const system = () => ({ store: test.store, actor: SYSTEM_ACTOR, now: NOW });
  const manager = () => ({ ...system(), actor: actorWith('manager', 'nation', '') });
  const load = async (files: Readonly<Record<string, readonly string[]>>) => {
    const sources = Object.entries(files).map(([name, lines]) => fileOf(name, `${lines.join('\n')}\n`));
    return valueOf(await importData(system(), sources, { source: 'test', asOf: NOW.toISOString() }));
  };
  const namesOf = async (asked: Partial<CaseListQuery>): Promise<string[]> => {
    const page = valueOf(await viewCases(manager(), { ...ALL_CASES, ...asked }));
    return page.rows.map((row) => row.name.text);
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
    const report = await load({
      'teams.csv': [
        'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name',
        'T1,Alder,generic,L1,Alder unit,R1,North',
      ],
      'officers.csv': [
        'staff_code,forename,surname,team_code,grade,contracted_hours',
        ...NAMES.map(([surname, forename], at) => `S0${at},${forename},${surname},T1,SPO,37`),
      ],
      'cases.csv': [
        'crn,setting,forename,surname,officer_staff_code',
        ...NAMES.map(([surname, forename], at) => `X10000${at},community,${forename},${surname},S0${at}`),
        'X100009,community,,,',
      ],
    });
    expect(report.errors).toEqual([]);
  });
  afterAll(() => test.destroy());

  it.each([
    ["O'Haragan", ['O’Haragan, Seán']],
    ['o haragan sean', ['O’Haragan, Seán']],
    ['OZTURKOGLU', ['Öztürkoglu, İpek']],
    ['o\u0308ztu\u0308rk, ipek', ['Öztürkoglu, İpek']],
    ['LUKASIEWICZ', ['Łukasiewicz, Zoë']],
    ['smith jones', ['Smith-Jones, Ann']],
    ['suharto', ['Suharto']],
    ['100%_', []],
  ])('a search for %s finds %j', async (text, expected) => {
    expect(await namesOf({ text })).toEqual(expected);
  });

  it('people stand by the letters of their names, and those without a name last either way', async () => {
    expect(await namesOf({})).toEqual([...IN_ORDER, 'Name not recorded']);
    expect(await namesOf({ descending: true })).toEqual([...IN_ORDER].reverse().concat('Name not recorded'));
    expect(await namesOf({ sort: 'officer' })).toEqual([...IN_ORDER, 'Name not recorded']);
  });

  it('officers stand in the same order in the list of a team and where a line manager is chosen', async () => {
    const team = valueOf(await viewTeamWorkload(manager(), { teamCode: 'T1', order: ORDER, filter: FILTER }));
    expect(team.rows.map(formatListName)).toEqual(IN_ORDER);
    const { model } = team;
    expect((await lineManagerChoices(manager(), model)).map(formatListName)).toEqual(IN_ORDER);
    expect(await editableTeams(manager())).toHaveLength(1);
  });

  it('an officer may have one name, by form and by file, and none has no name', async () => {
    const texts = { email: '', grade: 'SCM', hours: '37', startDate: '', leavingDate: '', lineManager: '' };
    const named = (staffCode: string, forename: string, surname: string) =>
      logOfficer(manager(), { ...texts, staffCode, forename, surname, team: 'T1' });
    valueOf(await named('S50', '', 'Pele'));
    valueOf(await named('S51', 'Sukarno', ''));
    expect(fieldsOf(problemOf(await named('S52', '', '')))).toEqual(['surname']);
    const shown = valueOf(await viewOfficer(manager(), 'S51'));
    expect(formatListName(shown.measured.officer)).toBe('Sukarno');
    const file = valueOf(
      await importData(system(), triedFolder('a28-officer-single-name'), { source: 'test' }),
    );
    expect(file).toMatchObject({ errors: [], added: 1 });
    const header = 'staff_code,forename,surname,team_code';
    const refused = await load({ 'officers.csv': [header, 'S60,,,T1'] });
    expect(refused.errors).toMatchObject([
      { row: 2, column: 'surname', message: expect.stringContaining('name') },
    ]);
  });

  it('what names are searched by is written with them, and brought along for those of before', async () => {
    const { db, t } = test.store;
    const wrong = async () => [
      ...(await db.select().from(t.officers)).filter((row) => row.nameKey !== nameKeyOf(row)),
      ...(await db.select().from(t.cases)).filter((row) => row.nameKey !== nameKeyOf(row)),
    ];
    expect(await wrong()).toEqual([]);
    await test.store.tx(async (tx) => {
      await tx.update(t.officers).set({ nameKey: '' });
      await tx.update(t.cases).set({ nameKey: '' });
    });
    expect((await wrong()).length).toBeGreaterThan(NAMES.length);
    await runUpgradeSteps(system(), [foldingNames(3)]);
    expect(await wrong()).toEqual([]);
  });
});
