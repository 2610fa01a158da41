import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { csvParts } from '../../../kernel/text/sheet';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { exportScreenList } from './export-screen-list';
import type { ScreenListAsked } from './screen-list';

const ASKED: ScreenListAsked = {
  of: '',
  words: '',
  filter: { ldu: null, team: null, band: null },
  order: { sort: 'urgency', descending: false },
};
const { officers: o, cases } = SMALL;

/** Each list with what it is about, who sees its page, and who does not. */
const LISTS: readonly (readonly [list: string, of: string, sees: TestPerson, not: TestPerson])[] = [
  ['waiting', '', 'manager', 'officer'],
  ['actions', '', 'manager', 'officer'],
  ['audits', '', 'manager', 'officer'],
  ['differences', '', 'manager', 'officer'],
  ['band-changes', '', 'manager', 'officer'],
  ['tokens', '', 'administrator', 'manager'],
  ['users', '', 'administrator', 'manager'],
  ['imports', '', 'administrator', 'manager'],
  ['units', '', 'administrator', 'manager'],
  ['establishment', '', 'administrator', 'manager'],
  ['chronology', cases.over[0], 'manager', 'westManager'],
  ['case-trail', cases.over[0], 'manager', 'westManager'],
  ['officer-trail', o.wellOver, 'manager', 'westManager'],
  ['moves', o.wellOver, 'manager', 'westManager'],
  ['supervision', o.wellOver, 'manager', 'westManager'],
];

describe.each(TEST_DIALECTS)('the lists of pages as files, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const take = (who: TestPerson, list: string, asked: Partial<ScreenListAsked>) =>
    exportScreenList(contextOf(test.store, who), list, { ...ASKED, ...asked });

  it.each(LISTS)(
    '%s is marked, has a head, and is there for whoever sees its page alone',
    async (list, of, sees, not) => {
      const file = valueOf(await take(sees, list, { of }));
      let text = '';
      for await (const part of csvParts(file)) text += part;
      const [heading = '', head = ''] = text.split('\r\n');
      expect(heading).toMatch(/OFFICIAL-SENSITIVE\. .+, 2 November 2026/);
      expect(head.split(',').length).toBeGreaterThan(3);
      expect(['not_found', 'not_allowed']).toContain(problemOf(await take(not, list, { of })).code);
    },
  );

  it('is filtered as its page is, and says so', async () => {
    const filter = { ldu: SMALL.ldus.west, team: null, band: null };
    const file = valueOf(await take('manager', 'waiting', { filter }));
    expect(file.sheets[0]?.heading.join(' ')).toContain(SMALL.ldus.west);
  });

  it('of another name is not there', async () => {
    expect(problemOf(await take('manager', 'passwords', {}))).toEqual({ code: 'not_found' });
  });
});
