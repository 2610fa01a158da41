import type { Page } from '@playwright/test';
import { settled, widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const REGION = '/capacity?level=region&code=WY';
const RANKING = '/capacity/ranking?level=region&code=WY';

async function checkAtEachWidth(page: Page): Promise<void> {
  await checkAccessibility(page);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await widthBeyond(page), `at ${width} px`).toBe(0);
  }
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a leader reads the sentence to say, five lines and the leading figures without scrolling', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto(REGION);
      const brief = page.getByRole('region', { name: 'In brief' });
      await expect(brief.locator('p').first()).toHaveText(
        /^West Yorkshire is at (just over )?\d+\.\d%, (\d+\.\d points (more|less) than a month ago|the same as a month ago)[^;]*; \d+ of \d+ officers are over 100%; .+ is the most stretched team, at .+%\.$/,
      );
      await expect(brief.getByRole('listitem')).toHaveCount(5);
      for (const line of await brief.getByRole('listitem').all())
        expect(await line.getByRole('link').count()).toBeGreaterThan(0);
      if (!javaScriptEnabled) return;
      // Four figures with their past, above the fold of an ordinary laptop.
      const leading = page.locator('.hr-stat, .hr-card').filter({ hasText: 'Officers with over 75' }).first();
      await settled(page);
      const box = await leading.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
      await checkAtEachWidth(page);
    });

    test('from the worst unit to its team, and from the dashboard to all measures, in one press each', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto(REGION);
      const worst = page
        .getByRole('region', { name: 'In brief' })
        .getByRole('link', { name: /most stretched/ });
      const name = (await worst.innerText()).replace(/ is the most stretched.*$/, '');
      await worst.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} capacity`);
      await page.goto(REGION);
      await page.getByRole('link', { name: 'All measures and staff' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'All measures and staff of West Yorkshire',
      );
      await expect(page.getByRole('rowheader', { name: 'Not seen for over 28 days' })).toBeVisible();
      if (javaScriptEnabled) await checkAtEachWidth(page);
    });

    test('every team of one kind is ranked, ordered by any figure, narrowed by a name and taken as a file', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto(REGION);
      await page.getByRole('link', { name: 'Teams ranked' }).click();
      const table = page.getByRole('table', { name: 'Teams of West Yorkshire, ranked' });
      await expect(table).toBeVisible();
      const names = () => table.locator('tbody th').allInnerTexts();
      const figures = async () =>
        (await table.locator('.hr-load__pct').allInnerTexts())
          .flatMap((text) => /[\d.]+(?=%)/.exec(text) ?? [])
          .map(Number);
      const all = await names();
      expect(all.length).toBeGreaterThan(3);
      const highest = await figures();
      expect(highest).toEqual([...highest].sort((a, b) => b - a));
      await table.getByRole('link', { name: 'Team', exact: true }).click();
      await expect(page).toHaveURL(/sort=name/);
      await expect(table.locator('th[aria-sort]')).toHaveText(/^Team/);
      expect([...(await names())].sort()).toEqual([...all].sort());
      await page.goto(`${RANKING}&type=generic&name=${encodeURIComponent('calderdale')}`);
      expect((await names()).length).toBeLessThan(all.length);
      const file = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
      const lines = (await (await page.request.get(file ?? '')).text()).trim().split('\r\n');
      expect(lines[0]).toMatch(/^\W*OFFICIAL-SENSITIVE.*Generic team/);
      expect(lines.slice(2)).toHaveLength((await names()).length);
      await page.goto(`${RANKING}&type=generic&name=nobody-has-this-name`);
      await expect(page.getByText('has “nobody-has-this-name” in its name')).toBeVisible();
      await page.getByRole('link', { name: 'Clear the filter', exact: true }).click();
      await expect(table.locator('tbody th')).toHaveCount(all.length);
      if (javaScriptEnabled) await checkAtEachWidth(page);
    });
  });

test('the sentence is copied by one press, which says so', async ({ page, signInAs, context, service }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: service.address });
  await signInAs(LEADER);
  await page.goto(REGION);
  const brief = page.getByRole('region', { name: 'In brief' });
  await brief.getByRole('button', { name: 'Copy this sentence' }).click();
  await expect(brief.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await brief.locator('p').first().innerText(),
  );
});

test.describe('what is not theirs', () => {
  test.use({ expectedErrors: [/404/] });

  test('looks as if it were not there', async ({ page, signInAs }) => {
    await signInAs(MANAGER);
    for (const path of [
      'ranking',
      'ranking/download',
      'measures',
      'change',
      'change/download',
      'trend',
      'trend/download',
      'evidence',
      'evidence/download',
    ])
      expect((await page.request.get(`/capacity/${path}?level=region&code=WY`)).status(), path).toBe(404);
  });
});
