import { widthBeyond } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

test('a manager opens the chronology of a case in one press, and a leader sees it without a name that is not theirs', async ({
  page,
  signInAs,
}) => {
  await signInAs('helen.pickles@headroom.example.org');
  await page.goto('/officers/WYHA003');
  await page.locator('a[href^="/cases/"]').first().click();
  await expect(page).toHaveURL(/\/cases\/[A-Z]\d{6}/);
  await page.getByRole('link', { name: 'Chronology' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chronology' })).toBeVisible();
  await expect(page.getByText(/this is logged\./)).toBeVisible();
  const days = await page.locator('tbody tr').count();
  expect(days).toBeGreaterThan(1);
  await checkAccessibility(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
});
