import type { Locator, Page } from '@playwright/test';
import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const OVER = '/teams/attention?kind=over_100';
const BEHIND_A_FIGURE = '/capacity/list/over-100?level=team&code=WYHA';

const rowsOf = (page: Page): Locator => page.getByRole('table').first().locator('tbody tr');
const namesOn = (page: Page): Promise<string[]> => rowsOf(page).locator('th').allInnerTexts();

/** The lines of the file of the page's first list below its head, the names of officers in the second column. */
async function fileOf(page: Page): Promise<string[]> {
  const file = await page.getByRole('link', { name: 'Download as CSV' }).first().getAttribute('href');
  const answer = await page.request.get(file ?? '');
  expect(answer.headers()['content-type']).toContain('text/csv');
  const text = await answer.text();
  expect(text).toMatch(/^\W*OFFICIAL-SENSITIVE/);
  return text.trim().split('\r\n').slice(2);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const address of [OVER, BEHIND_A_FIGURE])
      test(`a manager orders and narrows ${address}, takes its file, and acts from a row`, async ({
        page,
        signInAs,
      }) => {
        await signInAs(MANAGER);
        await page.goto(address);
        const all = await namesOn(page);
        expect(all.length).toBeGreaterThan(2);
        if (javaScriptEnabled) {
          await checkAccessibility(page);
          await page.setViewportSize({ width: 320, height: 800 });
          expect(await widthBeyond(page)).toBe(0);
          await page.setViewportSize({ width: 1280, height: 900 });
        }
        await page.getByRole('link', { name: /^Workload/ }).click();
        await expect(page).toHaveURL(/sort=workload&direction=desc/);
        const highest = await namesOn(page);
        expect([...highest].sort()).toEqual([...all].sort());
        expect((await fileOf(page)).map((line) => /"(.+?)"/.exec(line)?.[1])).toEqual(highest);

        await page.getByLabel('Name or staff code').fill('whitworth');
        await page.getByRole('button', { name: 'Apply filters' }).click();
        await expect(page).toHaveURL(/sort=workload.*name=whitworth/);
        await expect(rowsOf(page)).toHaveCount(1);
        expect(await fileOf(page)).toHaveLength(1);
        await expect(page.getByText(`1 of ${all.length} officers, highest workload first.`)).toBeVisible();
        const row = rowsOf(page).first();
        await expect(row.getByRole('link', { name: /^Move cases/ })).toBeVisible();
        await expect(row.getByRole('link', { name: /^Record supervision/ })).toBeVisible();
        await row.getByRole('link', { name: 'Plan relief for Whitworth, Daniel' }).click();
        await expect(page).toHaveURL(/\/officers\/WYHA003\/supervision#relief$/);
        await page.goBack();
        await page.getByRole('link', { name: 'Clear filters' }).click();
        await expect(rowsOf(page)).toHaveCount(all.length);
      });

    test('a leader has officers by team, then surname, a page at a time, and no figure to sort by', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto(`${OVER}&sort=workload&direction=desc`);
      const line = await page.getByText(/^Rows 1 to 50 of \d+\./).innerText();
      const total = Number(/of (\d+)/.exec(line)?.[1]);
      await expect(page.getByText(/by team, then surname\. Named people are ranked/)).toBeVisible();
      await expect(page.locator('thead').getByRole('link')).toHaveCount(0);
      const order = await namesOn(page);
      await page.goto(OVER);
      expect(await namesOn(page)).toEqual(order);

      await page.getByRole('link', { name: `Show all ${total} to print` }).click();
      await expect(page.getByText(`All ${total} rows.`)).toBeVisible();
      await expect(rowsOf(page)).toHaveCount(total);
      const teams = await rowsOf(page).locator('td:nth-of-type(1)').allInnerTexts();
      expect(new Set(teams).size).toBeGreaterThan(2);
      expect(teams.filter((team, index) => team !== teams[index - 1])).toHaveLength(new Set(teams).size);

      const ofFirst = teams.filter((team) => team === teams[0]).length;
      await page.getByLabel('Team').selectOption({ label: `${teams[0] ?? ''} (${ofFirst})` });
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page).toHaveURL(/team=/);
      expect(new Set(await rowsOf(page).locator('td:nth-of-type(1)').allInnerTexts())).toEqual(
        new Set([teams[0]]),
      );
      await page.getByLabel('Name or staff code').fill('nobody of this name');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page.getByText('No officer of this list matches these filters')).toBeVisible();
      await page.getByRole('link', { name: 'Clear the filters' }).click();
      await expect(page).not.toHaveURL(/team=|name=/);
    });

    test('line managers, staff without one and challenges have their filters and files', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto('/capacity/line-managers?level=region&code=WY');
      await expect(page.getByRole('link', { name: 'Download as CSV' })).toHaveCount(2);
      const [first = ''] = await namesOn(page);
      await page.getByLabel('Name or staff code').fill(first.split(',')[0] ?? '');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page).toHaveURL(/level=region&code=WY.*name=/);
      expect((await namesOn(page)).length).toBe((await fileOf(page)).length);

      await signInAs(MANAGER);
      await page.goto('/officers/challenges');
      expect((await namesOn(page)).length).toBe((await fileOf(page)).length);
      await page.getByRole('link', { name: /^Officer/ }).click();
      await expect(page).toHaveURL(/sort=name/);
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });
