import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

test('a leader asks for the brief of Mondays about an LDU, changes what it is about, and cancels it', async ({
  page,
  signInAs,
}) => {
  await signInAs('catherine.lumb@headroom.example.org');
  await page.goto('/account');
  const brief = page.locator('section', {
    has: page.getByRole('heading', { name: 'Monday brief by email' }),
  });
  await expect(brief.getByText('No mail server is set, so nothing is sent.')).toBeVisible();
  await expect(brief.getByText('You have not asked for it.')).toBeVisible();
  await page.getByRole('button', { name: 'Send me the brief' }).click();
  await expect(page.getByRole('link', { name: 'Choose what the brief is about' })).toBeVisible();
  await page.getByLabel('About').selectOption('ldu/WYLEE');
  await page.getByRole('button', { name: 'Send me the brief' }).click();
  await expect(page.getByText('You will be sent the brief each Monday morning')).toBeVisible();
  await expect(brief.getByText(/^You asked for it about Leeds: it goes to catherine\.lumb@/)).toBeVisible();
  await checkAccessibility(page);

  await page.getByLabel('About').selectOption('region/WY');
  await page.getByRole('button', { name: 'Change what it is about' }).click();
  await expect(brief.getByText(/^You asked for it about West Yorkshire:/)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
  await page.getByRole('button', { name: 'Send me no more briefs' }).click();
  await expect(page.getByText('You will be sent no more briefs')).toBeVisible();
  await expect(brief.getByText('You have not asked for it.')).toBeVisible();
});
