import type { Page } from '@playwright/test';
import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const PASSWORD = 'only for this journey';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const looksRight = async (page: Page): Promise<void> => {
      if (!javaScriptEnabled) return;
      await checkAccessibility(page);
      expect(await widthBeyondAt(page, 320)).toBe(0);
    };

    test('an administrator adds a manager, who chooses a password by a link, changes it, and is shut out', async ({
      page,
      signInAs,
    }) => {
      const email = javaScriptEnabled ? 'new.one@example.org' : 'new.two@example.org';
      await signInAs(ADMINISTRATOR);
      await page.goto('/');
      await page.getByRole('link', { name: 'Administration' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');
      await expect(page.locator('main')).toContainText('Reads and writes');
      await looksRight(page);
      await page.getByRole('link', { name: 'Users', exact: true }).click();
      await expect(page.getByRole('row').filter({ hasText: MANAGER })).toContainText('Manager, Halifax');
      await looksRight(page);
      await page.getByRole('link', { name: 'Add a user' }).click();
      await page.getByRole('button', { name: 'Add the user' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('part of the estate');
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Name (optional)').fill('One, New');
      await page.getByLabel('Manager', { exact: true }).check();
      await page.getByLabel('Over which part').selectOption({ label: 'Halifax (WYHA)' });
      await looksRight(page);
      await page.getByRole('button', { name: 'Add the user' }).click();
      await expect(page.getByText('The user was added')).toBeVisible();
      await expect(page.locator('main')).toContainText('No password chosen');
      const ofUser = page.url().replace(/\?.*/, '');
      await page.getByRole('button', { name: 'Make a link' }).click();
      const made = page.locator('.govuk-inset-text strong');
      await expect(made).toHaveText(/^http/);
      const link = await made.textContent();
      await looksRight(page);

      await page.getByText('Give another role').click();
      await page.getByLabel('Leader', { exact: true }).check();
      await page.getByLabel('Over which part').selectOption({ label: 'The whole organisation' });
      await page.getByRole('button', { name: 'Give the role' }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Leader, the whole organisation' })).toBeVisible();
      await page.getByRole('button', { name: /^Take away\s*: Leader/ }).click();
      await expect(page.getByText('The role was taken away')).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: 'Leader' })).toHaveCount(0);
      const administrator = await page.context().cookies();

      await page.goto('about:blank');
      await page.context().clearCookies();
      await page.goto(new URL(link ?? '').pathname);
      await expect(page.locator('main')).toContainText(email);
      await looksRight(page);
      await page.getByLabel('Password', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Choose this password' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('10 characters');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Choose this password' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password is chosen');
      await page.goto(new URL(link ?? '').pathname);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not count any more');
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('link', { name: 'One, New' })).toBeVisible();

      await page.getByRole('link', { name: 'One, New' }).click();
      await page.getByLabel('Your password now').fill('not this one at all');
      await page.getByLabel('New password').fill(`${PASSWORD} again`);
      await page.getByRole('button', { name: 'Change your password' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('not your password');
      await looksRight(page);
      await page.getByLabel('Your password now').fill(PASSWORD);
      await page.getByLabel('New password').fill(`${PASSWORD} again`);
      await page.getByRole('button', { name: 'Change your password' }).click();
      await expect(page.getByText('Your password was changed')).toBeVisible();
      const own = await page.context().cookies();

      await page.goto('about:blank');
      await page.context().clearCookies();
      await page.context().addCookies(administrator);
      await page.goto(ofUser);
      await page.getByRole('button', { name: 'Disable this user' }).click();
      await expect(page.getByText('cannot sign in')).toBeVisible();
      await page.goto(`/admin/audit?who=Wojcik&what=user.disabled`);
      await expect(page.getByRole('row').nth(1)).toContainText(`email ${email}`);
      await page.goto('about:blank');
      await page.context().clearCookies();
      await page.context().addCookies(own);
      await page.goto('/account');
      await expect(page).toHaveURL(/sign-in/);
    });

    test('an administrator makes a token, sees it once, and revokes it; the trail tells of it', async ({
      page,
      signInAs,
      playwright,
      service,
    }) => {
      await signInAs(ADMINISTRATOR);
      await page.goto('/admin/tokens');
      await looksRight(page);
      const name = `Dashboard ${javaScriptEnabled}`;
      await page.getByLabel('What the token is for').fill(name);
      await page.getByLabel('Leader', { exact: true }).check();
      await page.getByLabel('Over which part').selectOption('nation:');
      await page.getByRole('button', { name: 'Make a token' }).click();
      const made = page.locator('.govuk-inset-text strong');
      await expect(made).toHaveText(/^hr_/);
      const token = (await made.textContent()) ?? '';
      await looksRight(page);
      const request = await playwright.request.newContext({ baseURL: service.address });
      const ask = async () =>
        (
          await request.get('/api/v1/capacity?level=nation', {
            headers: { authorization: `Bearer ${token}` },
          })
        ).status();
      expect(await ask()).toBe(200);
      await page.goto('/admin/tokens');
      await expect(page.locator('main')).not.toContainText(token);
      await page.getByRole('button', { name: new RegExp(`^Revoke\\s*: ${name}`) }).click();
      await expect(page.getByText('The token was revoked')).toBeVisible();
      expect(await ask()).toBe(401);

      await page.goto('/admin');
      await page.getByRole('link', { name: 'Audit trail' }).click();
      await page.getByLabel('What', { exact: true }).selectOption('token.revoked');
      await page.getByRole('button', { name: /Apply|Filter|Show/ }).click();
      await expect(page.getByRole('row').nth(1)).toContainText(`name ${name}`);
      await looksRight(page);
      const file = await page.request.get(
        (await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')) ?? '',
      );
      expect(await file.text()).toContain(`Token revoked,Token`);
    });
  });

test('a manager finds none of it, and reads the trails of their own officers and cases', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  for (const address of [
    '/admin',
    '/admin/users',
    '/admin/users/new',
    '/admin/users/demo-wojcik',
    '/admin/tokens',
    '/admin/audit',
    '/admin/jobs',
    '/admin/audit/download',
    '/officers/NOBODY/trail',
    '/cases/X999999/trail',
  ])
    expect((await page.request.get(address)).status(), address).toBe(404);

  await page.goto('/officers/WYHA004/allocations');
  await page.getByRole('link', { name: 'Audit trail of this officer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
  await checkAccessibility(page);
  await page.goto('/officers/WYHA004');
  await page.locator('a[href^="/cases/"]').first().click();
  await page.getByRole('link', { name: 'Audit trail of this case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
  await checkAccessibility(page);
});
