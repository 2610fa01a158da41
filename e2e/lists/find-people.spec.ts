import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));

    test('an officer is found by the beginning of a surname from any page', async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Search Headroom').fill('priestl');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Staff: 1' })).toBeVisible();
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

    test('a case is found by its CRN, a team by its code, and what is nowhere is said to be nowhere', async ({
      page,
    }) => {
      await page.goto('/cases');
      const crn = (await page.locator('tbody .hr-code').first().innerText()).trim();
      const search = page.getByLabel('Search Headroom');
      await search.fill(crn.toLowerCase());
      await search.press('Enter');
      await expect(page.getByRole('heading', { name: 'People on probation: 1' })).toBeVisible();
      await expect(page.locator('main')).toContainText(crn);
      await page.goto('/search?q=wyha');
      await expect(page.getByRole('heading', { name: /^Teams and units/ })).toBeVisible();
      await page.locator('main').getByRole('link', { name: 'Halifax', exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Halifax');
      await page.goto('/search?q=nobodyofthisname');
      await expect(page.getByText('Nothing in your part of the estate matches')).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.goto('/search');
      await expect(page.getByText('Enter at least 2 letters')).toBeVisible();
      await page.goto('/search?q=X5');
      await expect(page).toHaveURL(/\/cases\?q=X5/);
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
