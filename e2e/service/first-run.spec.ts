import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const PASSWORD = 'only for this journey';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a service that nobody can sign in to is set up by the code that it printed, once', async ({
      page,
      service,
    }) => {
      for (const table of ['account_link', 'user_role', 'user_account'])
        service.change(`delete from ${table}`);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Headroom');
      // There is data already: the demonstration would not be loaded.
      await expect(page.getByText('Load the demonstration')).toHaveCount(0);
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      await page.getByLabel('Name of your organisation').fill('West Probation');
      await page.getByLabel('Your email address').fill('first@example.org');
      await page.getByLabel('Your name').fill('First, Ann');
      await page.getByLabel('Code').fill('AAAA-AAAA-AAAA-AAAA');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Set up the service' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('This is not the code');
      await page.getByLabel('Code').fill(service.setUpCode);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Set up the service' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');
      await expect(page.locator('main')).toContainText('You are the only user: add managers and others');
      await expect(page.getByRole('link', { name: 'First, Ann' })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
      expect((await page.request.get('/set-up')).status()).toBe(404);
    });
  });
