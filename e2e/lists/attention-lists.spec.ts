import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));

    test('a list of what needs attention has filters, an order, a file, and what to do in each row', async ({
      page,
    }) => {
      await page.goto('/teams/attention?kind=oversight');
      const rows = page.getByRole('table').first().locator('tbody tr');
      const all = await rows.count();
      expect(all).toBeGreaterThan(0);
      expect(all).toBeLessThanOrEqual(20);
      await expect(rows.first().getByRole('link', { name: /^Record oversight/ })).toBeVisible();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await widthBeyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await page.getByRole('link', { name: /^Person/ }).click();
      await expect(page).toHaveURL(/sort=name/);
      const file = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
      const answer = await page.request.get(file ?? '');
      expect(answer.headers()['content-type']).toContain('text/csv');
      expect(await answer.text()).toMatch(/^\W*OFFICIAL-SENSITIVE/);
    });

    test('every list that leads to missing details opens the form of that case', async ({ page }) => {
      await page.goto('/teams/attention?kind=details_missing');
      await page
        .getByRole('link', { name: /^Add what is missing/ })
        .first()
        .click();
      await expect(page.locator('#fill')).toBeVisible();
    });
  });
