import { IdentityProvider } from '../support/identity-provider';
import { TEST_PEOPLE } from '../support/people';
import { Service } from '../support/service';
import { checkAccessibility, expect, test } from '../support/test';

const provider = new IdentityProvider();
let service: Service;

test.beforeAll(async () => {
  service = await Service.start('single-sign-on', await provider.start());
});
test.afterAll(async () => {
  await service.stop();
  await provider.stop();
});

test('somebody signs in with their organisation’s account and lands where they were going', async ({
  page,
}) => {
  provider.email = TEST_PEOPLE.manager.email.toUpperCase();
  await page.goto(`${service.address}/?from=bookmark`);
  await page.getByRole('link', { name: 'Sign in with your organisation’s account' }).click();
  await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
  await expect(page).toHaveURL(`${service.address}/?from=bookmark`);
  await expect(page.getByText('Tester, Manager (Manager, the whole organisation)')).toBeVisible();
});

test('somebody without an account here is told so, and stays outside', async ({ page }) => {
  provider.email = 'stranger@example.org';
  await page.goto(`${service.address}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with your organisation’s account' }).click();
  await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'there is no account for you here',
  );
  await page.goto(service.address);
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('claims give somebody new an account with roles; a claim that goes takes its role along', async ({
  page,
}) => {
  test.slow();
  await page.context().addCookies([await service.sessionCookie('tomasz.wojcik@headroom.example.org')]);
  const addRule = async (value: string, role: string, place: string) => {
    await page.goto(`${service.address}/admin/claims`);
    await page.getByLabel('Claim', { exact: true }).fill('groups');
    await page.getByLabel('Value', { exact: true }).fill(value);
    await page.getByLabel(role, { exact: true }).check();
    await page.getByLabel('Over which part').selectOption({ label: place });
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await expect(page.getByText('The rule was added')).toBeVisible();
  };
  await addRule('halifax-managers', 'Manager', 'Halifax (WYHA)');
  await addRule('leaders', 'Leader', 'The whole organisation');
  await checkAccessibility(page);

  provider.email = 'fay.vouched@example.org';
  const signIn = async (groups: readonly string[]) => {
    provider.claims = { groups, name: 'Vouched, Fay' };
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(`${service.address}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with your organisation’s account' }).click();
    await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && url.origin === service.address);
    await page.goto(`${service.address}/account`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const roles = page.locator('main');
  await signIn(['halifax-managers', 'leaders', 'others']);
  await expect(page.getByText('Vouched, Fay').first()).toBeVisible();
  await expect(roles).toContainText('Manager, Halifax');
  await expect(roles).toContainText('Leader, the whole organisation');
  await signIn(['halifax-managers']);
  await expect(roles).toContainText('Manager, Halifax');
  await expect(roles).not.toContainText('Leader, the whole organisation');
  provider.claims = {};
});

test('without that set up, its addresses do not exist', async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL ?? ''}/api/auth/providers`)).status()).toBe(404);
});
