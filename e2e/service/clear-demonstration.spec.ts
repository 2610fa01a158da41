import { expect, test } from '../support/test';

test('an administrator sees what clearing the demonstration takes, and must type how many cases go', async ({
  page,
  signInAs,
}) => {
  await signInAs('tomasz.wojcik@headroom.example.org');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Clear the demonstration' }).click();
  await expect(page.getByRole('heading', { name: 'What goes' })).toBeVisible();
  await expect(page.getByText('with its code filled in')).toBeVisible();
  await page.getByLabel('To clear all of it, enter the number of cases').fill('1');
  await page.getByRole('button', { name: 'Clear the demonstration' }).click();
  await expect(page.getByRole('alert').first()).toContainText('To clear the demonstration, enter');
});
