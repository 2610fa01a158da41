import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { endCase } from '../cases/end-case';
import { contextOf, ENDING, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewGoneCase } from './view-gone-case';

const { cases, today } = SMALL;

describe.each(TEST_DIALECTS)('a case that ends while somebody is about to allocate it, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());
  const as = (who: TestPerson) => contextOf(test.store, who);

  it('says who ended it and when, and that nothing was saved; before, and to others, it is not there', async () => {
    const crn = cases.waitingPlain;
    expect(problemOf(await viewGoneCase(as('manager'), crn))).toMatchObject({ code: 'not_found' });
    valueOf(await endCase(as('allocator'), { crn, version: 1, endedOn: String(today), ...ENDING }));
    const { words } = valueOf(await viewGoneCase(as('manager'), crn));
    expect(words).toMatch(/^allocator changed this case on 2 November 2026.*Nothing was saved$/s);
    expect(problemOf(await viewGoneCase(as('westManager'), crn))).toMatchObject({ code: 'not_found' });
  });
});
