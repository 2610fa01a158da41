import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

test('an administrator sets posts, and a leader reads the vacancies and tries to fill them', async ({
  page,
  signInAs,
}) => {
  await signInAs('tomasz.wojcik@headroom.example.org');
  await page.goto('/admin/establishment');
  await page.getByRole('button', { name: 'Set posts' }).click();
  await expect(page.getByRole('link', { name: 'Choose a unit' })).toBeVisible();
  await page.getByLabel('Unit').selectOption('region/WY');
  await page.getByLabel('Grade').selectOption('CM');
  await page.getByLabel('Posts').fill('3.5');
  await page.getByRole('button', { name: 'Set posts' }).click();
  await expect(page.getByText('The posts were set')).toBeVisible();
  await expect(page.getByRole('row', { name: /West Yorkshire \(WY\) CM 3\.50/ })).toBeVisible();
  await checkAccessibility(page);

  await signInAs('catherine.lumb@headroom.example.org');
  await page.goto('/capacity/measures?level=region&code=WY#establishment');
  const vacancies = page.getByRole('table', { name: 'Posts and vacancies by grade, in FTE' });
  await expect(vacancies.getByRole('row')).toHaveCount(3);
  await page.getByRole('link', { name: 'What would filling them change?' }).click();
  // The page of all measures has rows of these names too.
  await expect(page.getByRole('button', { name: 'Work it out' })).toBeVisible();
  const now = page.getByRole('row', { name: /^Workload/ });
  const before = await now.innerText();
  await page.getByRole('checkbox', { name: /^Fill the vacancies/ }).check();
  await page.getByRole('button', { name: 'Work it out' }).click();
  await expect(page.getByText(/^With .+ more, full-time, without reductions\./)).toBeVisible();
  expect(await now.innerText()).not.toBe(before);
  await page
    .getByLabel(/managers more, or fewer/)
    .first()
    .fill('-500');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await expect(page.getByText(/no more can be taken away/)).toBeVisible();
  await checkAccessibility(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
});
