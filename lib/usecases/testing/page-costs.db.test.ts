import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedStore, openCountedStore } from '../../../db/counted-store';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { prepareDays } from '../figures/prepare-figures';
import { PEOPLE } from './actors';
import { growEstate } from './grow-estate';
import { costOfPage, COUNTED_PAGES, type CountedPage } from './page-costs';

const MOST_STATEMENTS = 12;
/** Waits for the database, of which one is for who asks. */
const MOST_WAYS = 13;
const READERS = ['eastManager', 'allocator', 'leader'] as const;
const SUBJECTS = {
  teamCode: SMALL.teams.east,
  staffCode: SMALL.officers.wellOver,
  waitingCrn: SMALL.cases.waitingPlain,
};
const pages = Object.keys(COUNTED_PAGES) as CountedPage[];

describe.each(TEST_DIALECTS)('what pages cost on %s', (dialect) => {
  const opened: TestStore[] = [];
  const counted: CountedStore[] = [];
  beforeAll(async () => {
    for (const teams of [[1], [1, 2, 3]]) {
      const test = await openTestStore(dialect);
      opened.push(test);
      await seedSmallTeam(test.store);
      await growEstate(test.store, teams);
      // As the service keeps them by itself.
      await prepareDays(test.store, SMALL.now);
      counted.push(openCountedStore(test.url));
    }
  });
  afterAll(async () => {
    await Promise.all(counted.map(({ store }) => store.close()));
    await Promise.all(opened.map((test) => test.destroy()));
  });

  const cases = READERS.flatMap((reader) => pages.map((page) => ({ reader, page })));
  it.each(cases)(
    'the page of $page asks no more of the database for $reader with three times the teams, officers and waiting cases',
    async ({ reader, page }) => {
      const sizes: number[] = [];
      const ways: number[] = [];
      for (const store of counted) {
        const ask = (id: string) =>
          costOfPage(store, page, { actor: { ...PEOPLE[reader], id }, now: SMALL.now }, SUBJECTS);
        // The documents of the models are read once a process, whichever page comes first; cases that are known to one are read for another.
        await ask(`before ${page}`);
        const cost = await ask(`${page} itself`);
        sizes.push(cost.statements.length);
        ways.push(cost.ways);
      }
      const [small = 0, large] = sizes;
      expect(large).toBe(small);
      expect(small).toBeGreaterThan(3);
      expect(small).toBeLessThanOrEqual(MOST_STATEMENTS);
      // One after the other, a page would wait for each of them.
      expect(Math.max(...ways)).toBeLessThanOrEqual(MOST_WAYS);
    },
  );
});
