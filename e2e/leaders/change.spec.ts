import type { Locator, Page } from '@playwright/test';
import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';

async function checkAtEachWidth(page: Page): Promise<void> {
  await checkAccessibility(page);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await widthBeyond(page), `at ${width} px`).toBe(0);
  }
}

/** The last column of a table as tenths, head and foot included. */
async function tenthsIn(table: Locator): Promise<number[]> {
  const cells = await table.locator('tbody tr td:last-child, tfoot tr td:last-child').allTextContents();
  return cells.map((text) => Math.round(Number(/[−+]?[\d.]+/.exec(text)?.[0].replace('−', '-')) * 10));
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('why a region stands where it does: from the dashboard through steps that add up to the cases of one team', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto('/capacity?level=region&code=WY');
      const section = page.locator('#change');
      await expect(section.getByRole('heading', { name: 'What changed since last month' })).toBeVisible();
      await section.getByRole('link', { name: 'Every step and its list' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed since last month');
      const steps = page.getByRole('table', { name: 'Every step. Each leads to its list' });
      await expect(steps).toBeVisible();
      const [first = 0, ...others] = await tenthsIn(steps);
      const last = others.pop();
      expect(others.length).toBeGreaterThan(1);
      expect(others.reduce((sum, step) => sum + step, first)).toBe(last);
      if (javaScriptEnabled) await checkAtEachWidth(page);
      await steps.getByRole('link', { name: /^Cases in/ }).click();
      const units = page.getByRole('table', { name: 'Cases in, by unit' });
      await units.getByRole('link', { name: 'Calderdale' }).click();
      await page
        .getByRole('table', { name: 'Cases in, by unit' })
        .getByRole('link', { name: 'Halifax' })
        .click();
      const lines = page.getByRole('table', { name: 'Cases in, by officer' });
      await expect(lines.getByRole('rowheader').first()).toContainText(/^[A-Z]\d{6}: /);
      if (javaScriptEnabled) await checkAtEachWidth(page);
    });
  });

test('comes as a file', async ({ page, signInAs }) => {
  await signInAs(LEADER);
  await page.goto('/capacity/change?level=ldu&code=WYLEE');
  const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  const file = await (await page.request.get(href ?? '')).text();
  expect(file).toContain('OFFICIAL-SENSITIVE');
  expect(file).toContain('Cases in,Leeds East');
});
