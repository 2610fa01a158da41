import { fillDay } from './support/day';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('cases of somebody on leave are covered from Today: one press, all ticked, the bars follow', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/');
      await page
        .getByRole('link', { name: /^Arrange cover/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'Arrange cover by name' })).toBeVisible();
      const everything = page.getByRole('link', { name: 'Choose among all cases' });
      if ((await everything.count()) > 0) await everything.click();
      await expect(everything).toHaveCount(0);
      await page.getByRole(javaScriptEnabled ? 'button' : 'link', { name: /^Tick all/ }).click();
      const items = page.locator('.govuk-checkboxes__item');
      await expect(items.first().getByRole('checkbox')).toBeChecked();
      const covered = items.filter({ hasText: 'Covered today by' }).getByRole('checkbox');
      for (let index = await covered.count(); index > 0; index--) await covered.nth(index - 1).uncheck();
      const free = items.filter({ hasNotText: 'Covered today by' }).getByRole('checkbox');
      const count = await free.count();
      for (let index = 10; index < count; index++) await free.nth(index).uncheck();
      if (!javaScriptEnabled)
        await page.getByRole('button', { name: 'Show the effect of what is ticked' }).click();
      const first = page.locator('.hr-cand').first();
      const bars = first.locator('.hr-cand__load p').first();
      await expect(async () => {
        const [before, after] = (await bars.innerText()).match(/[\d.]+%/g) ?? [];
        expect(after).toBeDefined();
        expect(before).not.toBe(after);
      }).toPass();
      await expect(page).toHaveTitle(/arrange cover/i);
      if (javaScriptEnabled) await checkAccessibility(page);
      await first.getByRole('radio').check();
      await fillDay(page, 'endsOn', 7);
      await page.getByLabel(/^Reason/).fill('The only colleague in the office on these days');
      await fillDay(page, 'oversightReviewOn', 7);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(new RegExp(`covers ${Math.min(10, count)} cases? of`))).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and arrange the cover' }).click();
      await expect(page.getByText('Cover arranged')).toBeVisible();
    });
  });
