import type { Page } from '@playwright/test';
import { TEST_PASSWORD, TEST_PEOPLE } from '../support/people';
import { checkAccessibility, expect, test } from '../support/test';

const { manager, forgetful } = TEST_PEOPLE;

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the signed-out are sent to sign in, and back to where they were going', async ({ page }) => {
      await page.goto('/?from=bookmark');
      await expect(page).toHaveURL(/\/sign-in\?next=%2F%3Ffrom%3Dbookmark$/);
      await signIn(page, manager.email, TEST_PASSWORD);
      await expect(page).toHaveURL(/\/\?from=bookmark$/);
      await expect(page.getByText('Tester, Manager (Manager, the whole organisation)')).toBeVisible();
    });

    test('a wrong password keeps the email, says so, and lets nobody in', async ({ page }) => {
      await page.goto('/sign-in');
      await signIn(page, manager.email, 'a wrong password');
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary).toContainText(
        'The email address or the password is not right. Check both and try again',
      );
      await expect(page.getByLabel('Email address')).toHaveValue(manager.email);
      await expect(page.getByLabel('Password')).toHaveValue('');
      await page.goto('/');
      await expect(page).toHaveURL(/\/sign-in$/);
    });

    test('an empty form names both fields', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('link', { name: 'Enter your email address' })).toHaveAttribute(
        'href',
        '#email',
      );
      await expect(page.getByRole('link', { name: 'Enter your password' })).toHaveAttribute(
        'href',
        '#password',
      );
    });

    test('signing out ends the session in this browser', async ({ page, signInAs, context }) => {
      await signInAs(manager.email);
      await page.goto('/');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      expect((await context.cookies()).filter((cookie) => cookie.name.includes('session-token'))).toEqual([]);
      await page.goto('/');
      await expect(page).toHaveURL(/\/sign-in$/);
    });
  });
}

test('ten wrong passwords in a row lock the account, even for the right one', async ({ page }) => {
  await page.goto('/sign-in');
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await page.getByLabel('Email address').fill(forgetful.email);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByLabel('Password').fill(`wrong ${attempt}`);
    await page.getByLabel('Password').press('Enter');
    await answer;
    const words = attempt < 10 ? 'is not right' : 'Sign-in is locked for 15 minutes';
    await expect(page.locator('#password-error')).toContainText(words);
    await expect(page.getByLabel('Password')).toHaveValue('');
  }
  await signIn(page, forgetful.email, TEST_PASSWORD);
  await expect(page.locator('#password-error')).toContainText('Sign-in is locked for 15 minutes');
});

test('nobody is sent to another site after sign-in', async ({ page }) => {
  await page.goto('/sign-in?next=https://elsewhere.example/');
  await signIn(page, manager.email, TEST_PASSWORD);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
});

test('a session that was revoked is signed out at once', async ({ page, signInAs, service }) => {
  await signInAs(manager.email);
  await page.goto('/');
  await expect(page.getByText('Tester, Manager')).toBeVisible();
  service.change(
    'update user_account set session_version = session_version + 1 where email = ?',
    manager.email,
  );
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a session cookie that was changed is no session', async ({ page, signInAs, context }) => {
  await signInAs(manager.email);
  const [cookie] = await context.cookies();
  const value = `${cookie?.value.slice(0, -4) ?? ''}AAAA`;
  await context.addCookies([{ name: cookie?.name ?? '', value, domain: 'localhost', path: '/' }]);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('the sign-in page has no faults that axe can find, with and without problems', async ({ page }) => {
  await page.goto('/sign-in');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await checkAccessibility(page);
});

test('pages forbid foreign scripts, framing, guessing of types, and keeping', async ({ page, signInAs }) => {
  const policyOf = (headers: Record<string, string>): string => headers['content-security-policy'] ?? '';
  const signedOut = await page.goto('/sign-in');
  const headers = signedOut?.headers() ?? {};
  expect(policyOf(headers)).toMatch(/script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic'/);
  expect(policyOf(headers)).not.toMatch(/script-src[^;]*unsafe/);
  expect(policyOf(headers)).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-powered-by']).toBeUndefined();
  await signInAs(manager.email);
  const home = (await page.goto('/'))?.headers() ?? {};
  expect(home['cache-control']).toContain('no-store');
  expect(policyOf(home)).not.toBe(policyOf(headers));
});
