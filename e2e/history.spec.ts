import type { Locator, Page } from '@playwright/test';
import { inDays } from './support/day';
import { widthBeyond } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
/** Whitworth, Daniel: over 110%, with a reduction. */
const WHITWORTH = '/officers/WYHA003';

function changes(page: Page): Locator {
  return page.locator('#changes');
}

/** A figure of a cell: "+65", "−1.4", "2,323", "112.4%". */
function numberIn(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').replace(/[+%]/g, ''));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager sees what changed since a week ago, and the steps add up', async ({ page, signInAs }) => {
      await signInAs(MANAGER);
      await page.goto(`${WHITWORTH}/ledger?since=${inDays(-28)}`);
      await expect(changes(page).getByRole('heading', { level: 2 })).toContainText('What changed since');
      await changes(page).getByText('Show these figures as a table').click();
      const table = changes(page).getByRole('table', { name: /^Points and workload from/ });
      await expect(table).toBeVisible();
      const rows = await table
        .locator('tr')
        .filter({ has: page.locator('td') })
        .all();
      expect(rows.length).toBeGreaterThan(2);
      const figures = await Promise.all(
        rows.map(async (row) => (await row.locator('td').allInnerTexts()).map(numberIn)),
      );
      const last = figures.at(-1) ?? [];
      for (const column of [0, 1, 2]) {
        const walked = figures.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? Number.NaN), 0);
        expect(walked).toBeCloseTo(last[column] ?? Number.NaN, 5);
      }
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('the ledger can be compared with another day, and a day that does not fit is a week ago', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`${WHITWORTH}/ledger`);
      const weekAgo = await changes(page).getByRole('heading', { level: 2 }).innerText();
      await page.getByRole('link', { name: '4 weeks ago' }).click();
      await expect(page).toHaveURL(new RegExp(`since=${inDays(-28)}`));
      await expect(changes(page).getByRole('heading', { level: 2 })).not.toHaveText(weekAgo);
      for (const since of ['nonsense', '2999-01-01', '1999-01-01']) {
        await page.goto(`${WHITWORTH}/ledger?since=${since}`);
        await expect(changes(page).getByRole('heading', { level: 2 })).toHaveText(weekAgo);
      }
    });

    test('an officer over 110% has a clock, and what would bring them to 100%', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(WHITWORTH);
      await expect(page.getByText(/^Over 110% on \d+ daily snapshots? in a row, since/)).toBeVisible();
      const ways = page.locator('#under-100');
      await expect(ways.getByRole('listitem').first()).toHaveText(
        /^Moving \d+ cases? to somebody else \(.+\): (100\.0|\d\d\.\d)%\.$/,
      );
      await changes(page).getByRole('link', { name: 'Show every change' }).click();
      await expect(page).toHaveURL(/\/officers\/WYHA003\/ledger\?since=/);
    });

    test('the dashboard lists who is next to reach 28 days over 110%', async ({ page, signInAs }) => {
      await signInAs('catherine.lumb@headroom.example.org');
      await page.goto('/capacity/measures');
      await expect(page.getByRole('rowheader', { name: 'Next to be excessive' })).toBeVisible();
      await page.goto('/capacity/list/next-to-trip?level=region&code=WY');
      await expect(
        page.getByRole('heading', { name: /next to have an excessive workload/, level: 1 }),
      ).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });
}

test('the officer page and the ledger fit a narrow screen and read well', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [WHITWORTH, `${WHITWORTH}/ledger`, '/teams/WYHA']) {
    await page.goto(path);
    await checkAccessibility(page);
    expect(await widthBeyond(page), `${path} scrolls sideways`).toBe(0);
  }
});

test('the ledger prints as a document with everything on it', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto(`${WHITWORTH}/ledger`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Download the ledger (CSV)' })).toBeHidden();
  await expect(page.getByText(/Data from .+\. /).first()).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.byteLength).toBeGreaterThan(20_000);
});
