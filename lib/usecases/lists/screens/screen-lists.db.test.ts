import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { asCrn } from '../../../kernel/ids';
import { withNameKey } from '../../../kernel/text/fold-name';
import { viewDetailsMissing } from '../../queue/view-details-missing';
import { findAnything } from '../../search/find-anything';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { LIST_ASKED } from '../../testing/screen-files';
import { textOfFile } from '../../testing/text-of-file';
import { exportScreenList, SCREEN_LISTS } from './export-screen-list';
import type { ScreenListAsked } from './screen-list';

const { officers: o, cases, teams } = SMALL;

/** Each list with what it is about, who sees its page, and who does not. */
const LISTS: readonly (readonly [list: string, of: string, sees: TestPerson, not: TestPerson])[] = [
  ['waiting', '', 'manager', 'officer'],
  ['actions', '', 'manager', 'officer'],
  ['audits', '', 'manager', 'officer'],
  ['differences', '', 'manager', 'officer'],
  ['band-changes', '', 'manager', 'officer'],
  ['band-reviews', '', 'manager', 'officer'],
  ['band-rises', '', 'manager', 'officer'],
  ['details-missing', '', 'manager', 'officer'],
  ['oversight-asked', '', 'manager', 'officer'],
  ['overrides', '', 'manager', 'officer'],
  ['downgrades', '', 'leader', 'manager'],
  ['outliers', '', 'leader', 'manager'],
  ['outlier-groups', '', 'leader', 'manager'],
  ['unit-oversight', '', 'leader', 'manager'],
  ['teams', '', 'manager', 'officer'],
  ['caseload', teams.east, 'manager', 'westManager'],
  ['team-trend', teams.east, 'manager', 'westManager'],
  ['tokens', '', 'administrator', 'manager'],
  ['rule-drafts', '', 'administrator', 'manager'],
  ['remembered-columns', '', 'administrator', 'manager'],
  ['users', '', 'administrator', 'manager'],
  ['imports', '', 'administrator', 'manager'],
  ['units', '', 'administrator', 'manager'],
  ['establishment', '', 'administrator', 'manager'],
  ['claims', '', 'administrator', 'manager'],
  ['comparators', '', 'administrator', 'manager'],
  ['pulse', '', 'administrator', 'manager'],
  ['emails', '', 'administrator', 'manager'],
  ['jobs', '', 'administrator', 'manager'],
  ['feeds', '', 'administrator', 'manager'],
  ['chronology', cases.over[0], 'manager', 'westManager'],
  ['case-trail', cases.over[0], 'manager', 'westManager'],
  ['officer-trail', o.wellOver, 'manager', 'westManager'],
  ['moves', o.wellOver, 'manager', 'westManager'],
  ['supervision', o.wellOver, 'manager', 'westManager'],
  ['held', o.wellOver, 'manager', 'westManager'],
  ['reductions', o.wellOver, 'manager', 'westManager'],
  ['absences', o.wellOver, 'manager', 'westManager'],
  ['training', o.wellOver, 'manager', 'westManager'],
  ['deputies', o.eastManager, 'manager', 'westManager'],
  ['covers', o.wellOver, 'manager', 'westManager'],
  ['contacts', o.wellOver, 'manager', 'westManager'],
  ['shares', o.wellOver, 'manager', 'westManager'],
  ['support', o.wellOver, 'manager', 'westManager'],
  ['reports', o.wellOver, 'manager', 'westManager'],
];

const FOR_EVERYBODY = ['found', 'rule-versions'];

describe.each(TEST_DIALECTS)('the lists of pages as files, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const take = (who: TestPerson, list: string, asked: Partial<ScreenListAsked>) =>
    exportScreenList(contextOf(test.store, who), list, { ...LIST_ASKED, ...asked });

  it.each(LISTS)(
    '%s is marked, has a head, and is there for whoever sees its page alone',
    async (list, of, sees, not) => {
      const file = valueOf(await take(sees, list, { of }));
      const text = await textOfFile(file);
      const [heading = '', head = ''] = text.split('\r\n');
      expect(heading).toMatch(/OFFICIAL-SENSITIVE\. .+, 2 November 2026/);
      expect(head.split(',').length).toBeGreaterThan(3);
      expect(['not_found', 'not_allowed']).toContain(problemOf(await take(not, list, { of })).code);
    },
  );

  it('of what was found and of published rules is for everybody, as their pages are', async () => {
    for (const list of FOR_EVERYBODY)
      for (const who of ['officer', 'administrator'] as const)
        expect((await textOfFile(valueOf(await take(who, list, { words: 'East' })))).length).toBeGreaterThan(
          90,
        );
  });

  it('is tried here, each of them', () => {
    expect([...LISTS.map(([list]) => list), ...FOR_EVERYBODY].sort()).toEqual([...SCREEN_LISTS].sort());
  });

  it.each<[list: string, asked: Partial<ScreenListAsked>, says: string]>([
    ['waiting', { filter: { ldu: SMALL.ldus.west, team: null, band: null } }, SMALL.ldus.west],
    [
      'overrides',
      { decisions: { ...LIST_ASKED.decisions, days: 90, teamCode: teams.east } },
      'The last 90 days, team',
    ],
    ['band-changes', { rule: 'FALL-ROSH' }, 'ROSH falls.'],
    [
      'held',
      { of: o.wellOver, cases: { ...LIST_ASKED.cases, filter: { show: 'any', band: '2', setting: null } } },
      'Band 2.',
    ],
  ])('of %s is filtered as its page is, and says so', async (list, asked, says) => {
    const file = valueOf(await take('manager', list, asked));
    expect(file.sheets[0]?.heading.join(' ')).toContain(says);
  });

  it('of units is of the unit that its page is of, and of none where there is none', async () => {
    for (const list of ['downgrades', 'outliers', 'unit-oversight']) {
      const file = valueOf(await take('leader', list, { unit: { level: 'ldu', code: SMALL.ldus.east } }));
      expect(file.sheets[0]?.heading.join(' ')).toContain('Eastdale');
      const lines = (await textOfFile(file)).trim().split('\r\n');
      expect(lines.slice(2).map((line) => line.split(',')[1])).toEqual([SMALL.ldus.east, teams.east]);
      expect(problemOf(await take('leader', list, { unit: null }))).toEqual({ code: 'not_found' });
    }
  });

  it('of cases with details missing has those of every page, and what each lacks', async () => {
    const context = contextOf(test.store, 'regionManager');
    const page = valueOf(await viewDetailsMissing(context, { page: 'all' }));
    const lines = (await textOfFile(valueOf(await take('regionManager', 'details-missing', {}))))
      .trim()
      .split('\r\n');
    expect(page.total).toBeGreaterThan(0);
    expect(lines.slice(2).map((line) => line.split(',')[0])).toEqual(page.rows.map(({ crn }) => crn));
    expect(lines.slice(2).every((line) => /RSR|OGRS|ROSH|flags/.test(line))).toBe(true);
  });

  it('of what was found has every one, and not the first ten alone', async () => {
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.insert(t.cases).values(
        Array.from({ length: 12 }, (_, at) => ({
          ...CASE_OF_MANY,
          crn: asCrn(`Z9000${10 + at}`),
          homeLduCode: SMALL.ldus.east,
        })),
      ),
    );
    const found = valueOf(await findAnything(contextOf(test.store, 'regionManager'), { text: 'Manifold' }));
    expect(found.people).toMatchObject({ more: true });
    const text = await textOfFile(valueOf(await take('regionManager', 'found', { words: 'Manifold' })));
    expect(text.match(/Manifold, Anna/g)).toHaveLength(12);
    expect(
      await textOfFile(valueOf(await take('administrator', 'found', { words: 'Manifold' }))),
    ).not.toContain('Manifold, Anna');
  });

  it('of emails has those of every page, each once, in the state that is asked for', async () => {
    await insertEmails(test, MANY_EMAILS);
    const text = await textOfFile(valueOf(await take('administrator', 'emails', {})));
    const subjects = text.match(/Email \d+/g) ?? [];
    expect(subjects).toHaveLength(MANY_EMAILS);
    expect(new Set(subjects).size).toBe(MANY_EMAILS);
    const failed = valueOf(await take('administrator', 'emails', { state: 'failed' }));
    expect(failed.sheets[0]?.heading.join(' ')).toContain('Not sent: given up.');
    expect((await textOfFile(failed)).match(/Email \d+/g)).toHaveLength(1);
  });

  it('fails where a later page of it cannot be read, and never ends as if it were whole', async () => {
    const context = { ...contextOf(test.store, 'administrator') };
    const file = valueOf(await exportScreenList(context, 'emails', LIST_ASKED));
    Object.assign(context, { actor: contextOf(test.store, 'officer').actor });
    await expect(textOfFile(file)).rejects.toThrow('The list of emails ended');
  });

  it('of another name is not there', async () => {
    expect(problemOf(await take('manager', 'passwords', {}))).toEqual({ code: 'not_found' });
  });
});

/** Somebody of whom there are more than a page of what was found shows. */
const CASE_OF_MANY = withNameKey({
  ...{ setting: 'community' as const, forename: 'Anna', surname: 'Manifold' },
  ...{ rsr: 1, ogrs: 20, rosh: 'low' as const },
});

const EMAIL = {
  ...{ toAddress: 'sam@headroom.example.org', toName: 'Eastman, Sam', body: '' },
  ...{ thingType: 'allocation', thingKey: 'none', attempts: 1, nextAttemptAt: '2026-10-20T10:00:00.000Z' },
};

/** More than a page has. */
const MANY_EMAILS = 205;

/** Emails written at four instants, so that many share one; one of them was given up. */
async function insertEmails({ store }: TestStore, count: number): Promise<void> {
  await store.tx((tx) =>
    tx.insert(store.t.outbox).values(
      Array.from({ length: count }, (_, at) => ({
        ...EMAIL,
        id: `email-${at}`,
        subject: `Email ${at}`,
        createdAt: `2026-10-2${at % 4}T10:00:00.000Z`,
        state: at === 7 ? ('failed' as const) : ('sent' as const),
      })),
    ),
  );
}
