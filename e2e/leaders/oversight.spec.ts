import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

test('a leader reads what oversight is missing, overdue and not done by LDU, and opens the list behind a count', async ({
  page,
  signInAs,
}) => {
  await signInAs('catherine.lumb@headroom.example.org');
  await page.goto('/capacity/measures?level=region&code=WY#supervision');
  await page.getByRole('link', { name: 'Oversight and supervision by unit' }).click();
  await expect(
    page.getByRole('heading', { name: 'Oversight and supervision in West Yorkshire' }),
  ).toBeVisible();
  const all = page
    .getByRole('table', { name: /^Management oversight by/ })
    .getByRole('row', { name: /^All of/ });
  await expect(all).toBeVisible();
  await checkAccessibility(page);
  const count = all.getByRole('link').first();
  const counted = /\((\d[\d,]*) of/.exec(await count.innerText())?.[1] ?? 'none';
  await count.click();
  await expect(page.getByRole('heading', { name: 'Cases without oversight in date' })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${counted} of`))).toBeVisible();

  await page.goto('/capacity/oversight?level=region&code=WY');
  const supervision = page.getByRole('table', { name: /^Supervision by/ });
  await supervision
    .getByRole('row', { name: /^All of/ })
    .getByRole('link')
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'Officers whose supervision is overdue' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Last session' })).toBeVisible();
  await checkAccessibility(page);
  await page.goto('/capacity/list/actions-open?level=region&code=WY');
  await expect(page.getByRole('heading', { name: 'Agreed actions that are not done' })).toBeVisible();
  await checkAccessibility(page);
  await page.goto('/capacity/oversight?level=region&code=WY');
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(supervision).toBeVisible();
  expect(await widthBeyond(page)).toBe(0);
});
