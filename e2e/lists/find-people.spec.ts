import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));

    test('an officer is found by surname from any page', async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Search Headroom').fill('priestley');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page.getByRole('heading', { name: '1 officer found' })).toBeVisible();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await widthBeyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await page
        .getByRole('link', { name: /^Priestley, Owen/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Priestley');
    });

    test('a CRN is found by its digits, and an ended one is said to have ended', async ({ page }) => {
      await page.goto('/cases?status=ended');
      const crn = (await page.locator('tbody .hr-code').first().innerText()).trim();
      await page.goto(`/cases?q=${crn}`);
      await expect(page.getByText('1 ended case matches')).toBeVisible();
      await page.getByRole('link', { name: 'Show the ended case' }).click();
      await expect(page.locator('tbody .hr-code').first()).toHaveText(crn);
      await page.goto(`/cases?status=ended&q=${crn.slice(1)}`);
      await expect(page.locator('tbody .hr-code').first()).toHaveText(crn);
    });
  });
