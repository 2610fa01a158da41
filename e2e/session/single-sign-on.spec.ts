import { IdentityProvider } from '../support/identity-provider';
import { TEST_PEOPLE } from '../support/people';
import { Service } from '../support/service';
import { expect, test } from '../support/test';

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
  await expect(page.getByText('Tester, Manager (Manager, all regions)')).toBeVisible();
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

test('without that set up, its addresses do not exist', async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL ?? ''}/api/auth/providers`)).status()).toBe(404);
});
