import { inDays, fillDay } from '../support/day';
import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const HEAD = 'martin.ackroyd@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const WHITWORTH = '/officers/WYHA003';
/** Pickles, Helen: the line manager of Whitworth. */
const PICKLES = '/officers/WYHA001';

test.beforeEach(({ service }) => {
  service.change("delete from reduction where id = 'who-may-know'");
  service.change(
    "insert into reduction (id, staff_code, reason, hours_hundredths, start_date, notes, version) values ('who-may-know', 'WYHA003', 'Pregnancy', 10, ?, 'SENTINEL', 1)",
    inDays(-30),
  );
});

test('the head of a unit asks to see why, and a leader never can', async ({ page, signInAs }) => {
  await signInAs(LEADER);
  await page.goto(`${WHITWORTH}/hours`);
  const reductions = page.getByRole('table', { name: 'Reductions' });
  await expect(reductions).toContainText('Agreed reduction');
  await expect(reductions).not.toContainText(/Pregnancy|SENTINEL/);
  await expect(page.getByRole('link', { name: 'Ask to see why' })).toHaveCount(0);

  await signInAs(HEAD);
  await page.goto(`${WHITWORTH}/hours`);
  await expect(reductions).not.toContainText(/Pregnancy|SENTINEL/);
  await page.getByRole('link', { name: 'Ask to see why' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ask to see why');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Show me, and record that I asked' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter why you need to know');
  await page.getByLabel('Why you need to know').fill('A complaint about workload');
  await page.getByRole('button', { name: 'Show me, and record that I asked' }).click();
  await expect(page.getByText('Reasons are shown for 15 minutes')).toBeVisible();
  await expect(reductions).toContainText('Pregnancy');
});

test('a line manager names a deputy, and ends it', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto(`${PICKLES}/hours`);
  await page.getByRole('link', { name: 'Deputies of this line manager' }).click();
  await expect(page.getByLabel('Who stands in')).toBeVisible();
  await page.getByLabel('Who stands in').selectOption({ index: 1 });
  await fillDay(page, 'startsOn', 0);
  await fillDay(page, 'endsOn', 7);
  await page.getByRole('button', { name: 'Name the deputy' }).click();
  await expect(page.getByText('Deputy named')).toBeVisible();
  await checkAccessibility(page);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
  await page.getByRole('button', { name: /End now/ }).click();
  await expect(page.getByText('The standing in has ended')).toBeVisible();
});
