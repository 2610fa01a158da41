import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const OF_REGION = 'level=region&code=WY';

/** Pages with lists of records: whose, where, and the files that stand on each. */
const PAGES: readonly (readonly [who: string, address: string, lists: readonly string[]])[] = [
  [MANAGER, '/allocations/details-missing', ['details-missing']],
  [MANAGER, '/allocations/overrides', ['overrides']],
  [MANAGER, '/teams', ['teams']],
  [MANAGER, '/teams/WYHA/caseload', ['caseload']],
  [MANAGER, '/teams/WYHA/trend', ['team-trend']],
  [MANAGER, '/officers/WYHA002', ['held']],
  [MANAGER, '/search?q=hal', ['found']],
  [LEADER, `/capacity/downgrades?${OF_REGION}`, ['downgrades']],
  [LEADER, `/capacity/outliers?${OF_REGION}`, ['outliers', 'outlier-groups']],
  [LEADER, `/capacity/oversight?${OF_REGION}`, ['unit-oversight']],
  [ADMINISTRATOR, '/admin/comparators', ['comparators']],
  [ADMINISTRATOR, '/rules', ['rule-versions']],
];

for (const [who, address, lists] of PAGES)
  test(`${address} has its lists as files, marked and in sight of the screen alone`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(who);
    await page.goto(address);
    await checkAccessibility(page);
    for (const list of lists) {
      const links = page.locator(`a[download][href^="/lists/${list}/download"]`);
      await expect(links).toHaveCount(2);
      const [csv, xlsx] = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const text = await (await page.request.get(csv ?? '')).text();
      expect(text).toContain('OFFICIAL-SENSITIVE. ');
      expect(text.trim().split('\r\n').length).toBeGreaterThan(2);
      const workbook = await page.request.get(xlsx ?? '');
      expect(workbook.status()).toBe(200);
      expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
      await page.emulateMedia({ media: 'print' });
      await expect(links.first()).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
    }
  });
