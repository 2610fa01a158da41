import type { Locator, Page } from '@playwright/test';
import { inDays } from './support/day';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const MARSDEN = 'X407218';

const rowOf = (page: Page, name: string): Locator =>
  page.locator('.hr-cand').filter({ hasText: name }).first();
const checkAndConfirm = (page: Page): Locator => page.getByRole('button', { name: 'Check and confirm' });
const summary = (page: Page): Locator => page.locator('.govuk-error-summary');

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedErrors: [/Failed to load resource/] });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));
    test.afterEach(({ service }) => {
      service.change("delete from allocation where crn = ? and kind = 'allocation'", MARSDEN);
      service.change('update supervised_case set ended_on = null where crn = ?', MARSDEN);
    });

    test('Back from the last look finds the officer and the reason as they were chosen', async ({ page }) => {
      await page.goto(`/allocations/${MARSDEN}`);
      const kaur = rowOf(page, 'Kaur, Harpreet');
      await kaur.getByRole('radio').check();
      await kaur.getByLabel('What you considered').fill('Holds the case of his brother');
      await kaur.getByLabel('Reason').selectOption({ label: 'Specialism of the officer' });
      const [year = '', month = '', day = ''] = inDays(7).split('-');
      await kaur.getByLabel('Day').fill(day);
      await kaur.getByLabel('Month').fill(month);
      await kaur.getByLabel('Year').fill(year);
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Kaur, Harpreet?',
      );
      await page.goBack();
      await expect(checkAndConfirm(page)).toBeVisible();
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('What you considered')).toHaveValue('Holds the case of his brother');
      await expect(kaur.getByLabel('Reason')).toHaveValue('specialism');
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('Back after an allocation says who has the case, and shows it as waiting no more', async ({
      page,
    }) => {
      await page.goto('/allocations');
      await page.getByRole('link', { name: 'Marsden, Tyler', exact: true }).click();
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      await checkAndConfirm(page).click();
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page).toHaveURL(/\/done$/);
      // Without script Back meets the form that was sent, which browsers keep for nobody: the page is asked for anew.
      await (javaScriptEnabled ? page.goBack() : page.goto(`/allocations/${MARSDEN}`));
      await expect(checkAndConfirm(page)).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('has an officer already');
    });

    test('a case that ends while it is allocated says so, not that there is no page', async ({
      page,
      service,
    }) => {
      await page.goto(`/allocations/${MARSDEN}`);
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      service.change('update supervised_case set ended_on = ? where crn = ?', inDays(0), MARSDEN);
      await checkAndConfirm(page).click();
      if (javaScriptEnabled) {
        await expect(summary(page)).toContainText('This case has ended');
        await expect(rowOf(page, 'Doyle, Aoife').getByRole('radio')).toBeChecked();
      }
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'The case of Marsden, Tyler has ended',
      );
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });
