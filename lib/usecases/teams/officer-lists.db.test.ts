import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SETTINGS } from '../../domain/banding/case-vocabulary';
import { SETTING_LABELS } from '../../domain/banding/labels';
import type { OfficerList } from '../../domain/metrics/cases/attention-lists';
import { type CaseKind, EVERY_KIND } from '../../domain/metrics/cases/case-kind';
import type { PeopleFilter, PeopleOrder } from '../../domain/metrics/officers/people-list';
import type { CsvCell } from '../../kernel/text/csv';
import { csvRows, type SheetFile } from '../../kernel/text/sheet';
import { exportCapacityList } from '../lists/export-capacity-list';
import type { Export } from '../capacity/export-workload';
import { viewCapacityList } from '../lists/view-capacity-list';
import { exportLineManagers } from '../officers/export-line-managers';
import { viewLineManagers } from '../officers/view-line-managers';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { exportAttention } from './export-attention';
import { viewAttention } from './view-attention';

const { officers, teams } = SMALL;
const ALL: PeopleFilter = { name: '', grade: null, team: null };
const NO_NARROWING = { ...EVERY_KIND, grade: null, team: null, since: null };
/** A file of a list with nothing narrowed. */
const EVERYTHING = {
  title: 'A list',
  narrowing: NO_NARROWING,
  officers: { since: null, column: null },
};
const HIGHEST: PeopleOrder = { sort: 'workload', descending: true };
const LOWEST: PeopleOrder = { sort: 'workload', descending: false };

describe.each(TEST_DIALECTS)('lists of officers, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    // Somebody of another team is over capacity as well.
    await test.store.tx((tx) =>
      tx.update(t.officers).set({ teamCode: teams.west }).where(eq(t.officers.staffCode, officers.over)),
    );
  });
  afterAll(() => test.destroy());
  const as = (who: TestPerson) => contextOf(test.store, who);

  const codesOf = (file: Export | SheetFile): CsvCell[] =>
    ('rows' in file ? file.rows : csvRows(file)).slice(2).map(([code]) => code ?? null);
  const listed = async (
    who: TestPerson,
    order: PeopleOrder | null = null,
    filter: Partial<PeopleFilter> = {},
    list: OfficerList = 'over_100',
  ) =>
    codesOf(
      valueOf(
        await exportAttention(as(who), {
          list,
          teamCode: null,
          params: {
            officer: null,
            filter: { show: null, band: null, setting: null },
            sort: 'attention',
            descending: false,
            people: { filter: { ...ALL, ...filter }, order },
          },
        }),
      ),
    );

  it('stand by a figure for the manager of all of them', async () => {
    expect(await listed('regionManager', HIGHEST)).toEqual([
      officers.absent,
      officers.wellOver,
      officers.over,
    ]);
    expect(await listed('regionManager', LOWEST)).toEqual([
      officers.over,
      officers.wellOver,
      officers.absent,
    ]);
  });

  it('stand by team, then surname for a leader, whatever is asked for', async () => {
    const byTeam = [officers.absent, officers.wellOver, officers.over];
    expect(await listed('leader')).toEqual(byTeam);
    expect(await listed('leader', LOWEST)).toEqual(byTeam);
    expect(await listed('leader', { sort: 'cases', descending: false })).toEqual(byTeam);
    const page = valueOf(await viewAttention(as('leader'), { list: 'over_100', teamCode: null }));
    expect(page.mayRank).toBe(false);
  });

  it('are narrowed by team, grade and name', async () => {
    expect(await listed('leader', null, { team: teams.west })).toEqual([officers.over]);
    expect(await listed('leader', null, { grade: 'SCM' })).toEqual([officers.over]);
    expect(await listed('leader', null, { name: 'wellover' })).toEqual([officers.wellOver]);
    expect(await listed('leader', null, { name: officers.absent.toLowerCase() })).toEqual([officers.absent]);
    expect(await listed('leader', null, { team: teams.west, grade: 'CM' })).toEqual([]);
  });

  it('say in the file what the screen says, for readers of their teams alone', async () => {
    expect(await listed('manager')).toEqual([officers.absent, officers.wellOver]);
    expect(await listed('westManager')).toEqual([officers.over]);
    const away = await listed('leader', null, {}, 'away');
    expect(away).toEqual([officers.absent]);
  });

  it('offer in each row what its reader may do about that officer', async () => {
    const mayOf = async (who: TestPerson) =>
      valueOf(await viewAttention(as(who), { list: 'over_100', teamCode: null })).officers.map(
        ({ may }) => may,
      );
    const everything = {
      manageRelief: true,
      recordSupervision: true,
      moveCases: true,
      arrangeCover: true,
      edit: true,
    };
    for (const may of await mayOf('manager')) expect(may).toEqual(everything);
    for (const may of await mayOf('leader'))
      expect(may).toEqual({
        manageRelief: false,
        recordSupervision: false,
        moveCases: false,
        arrangeCover: false,
        edit: false,
      });
  });

  it('behind a figure are filtered, ordered and filed alike', async () => {
    const unit = { level: 'team', code: teams.east } as const;
    const codes = async (who: TestPerson, order: PeopleOrder | null, filter: Partial<PeopleFilter> = {}) =>
      codesOf(
        valueOf(
          await exportCapacityList(as(who), {
            list: 'over-100',
            unit,
            order: { sort: null, direction: null },
            ...EVERYTHING,
            people: { filter: { ...ALL, ...filter }, order },
          }),
        ),
      );
    expect(await codes('manager', LOWEST)).toEqual([officers.wellOver, officers.absent]);
    expect(await codes('leader', LOWEST)).toEqual([officers.absent, officers.wellOver]);
    expect(await codes('manager', null, { name: 'well' })).toEqual([officers.wellOver]);
    const { items } = valueOf(await viewCapacityList(as('manager'), 'over-100', unit));
    expect(items).toMatchObject({ kind: 'officers', mayRank: true, officers: [{ may: { edit: true } }, {}] });
    expect(
      problemOf(
        await exportCapacityList(as('westManager'), {
          list: 'over-100',
          unit,
          order: { sort: null, direction: null },
          ...EVERYTHING,
          people: { filter: ALL, order: null },
        }),
      ).code,
    ).toBe('not_found');
  });

  it('above a team are named by team, then surname, in the file too, with the day since which they are over', async () => {
    const file = valueOf(
      await exportCapacityList(as('leader'), {
        list: 'over-100',
        unit: { level: 'region', code: SMALL.region },
        order: { sort: null, direction: null },
        ...EVERYTHING,
        people: { filter: ALL, order: null },
      }),
    );
    const [, head = [], ...lines] = csvRows(file);
    expect(lines.map((line) => line[head.indexOf('officer')])).toEqual([
      'Awayford, Sam',
      'Wellover, Sam',
      'Overton, Sam',
    ]);
    expect(lines.map((line) => line[head.indexOf('over_since')] === null)).toEqual([true, false, true]);
  });

  it('of cases behind a figure come as a file in the order asked for', async () => {
    const crns = async (direction: 'asc' | 'desc') =>
      codesOf(
        valueOf(
          await exportCapacityList(as('leader'), {
            list: 'uncovered',
            unit: { level: 'region', code: SMALL.region },
            order: { sort: 'crn', direction },
            ...EVERYTHING,
            people: { filter: ALL, order: null },
          }),
        ),
      );
    const up = await crns('asc');
    expect(up.length).toBeGreaterThan(1);
    expect([...up].reverse()).toEqual(await crns('desc'));
  });

  it('of cases behind a figure come as a file of the band and setting asked for, which says so', async () => {
    const fileOf = async (kind: CaseKind) => {
      const file = valueOf(
        await exportCapacityList(as('leader'), {
          list: 'uncovered',
          unit: { level: 'region', code: SMALL.region },
          order: { sort: null, direction: null },
          ...EVERYTHING,
          narrowing: { ...NO_NARROWING, ...kind },
          people: { filter: ALL, order: null },
        }),
      );
      const [[marking] = [], , ...lines] = csvRows(file);
      return { marking, kinds: lines.map(([, , band, setting]) => `${String(band)} ${String(setting)}`) };
    };
    const all = await fileOf(EVERY_KIND);
    const [first = ''] = all.kinds;
    const [band = '', settingLabel = ''] = first.split(/ (.*)/);
    const setting = SETTINGS.find((one) => SETTING_LABELS[one] === settingLabel) ?? null;
    expect(setting).not.toBeNull();
    const some = await fileOf({ band, setting });
    expect(some.kinds).toEqual(all.kinds.filter((kind) => kind === first));
    expect(some.marking).toBe(`${String(all.marking)} Band ${band}, ${settingLabel.toLowerCase()}.`);
    expect((await fileOf({ band: 'none such', setting: null })).kinds).toEqual([]);
  });

  it('have line managers and who has none, each with a file', async () => {
    const unit = { level: 'region', code: SMALL.region } as const;
    const people = { filter: ALL, order: null };
    const file = async (list: 'managers' | 'unmanaged') =>
      codesOf(valueOf(await exportLineManagers(as('leader'), { unit, list, people })));
    expect(await file('managers')).toEqual([officers.eastManager]);
    expect(await file('unmanaged')).toEqual([officers.west, officers.women]);
    const page = valueOf(await viewLineManagers(as('regionManager'), unit));
    expect(page.may.get(officers.west)).toMatchObject({ edit: true });
    expect(problemOf(await exportLineManagers(as('officer'), { unit, list: 'managers', people })).code).toBe(
      'not_found',
    );
  });
});
