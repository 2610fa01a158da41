import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';
const REGION = '/capacity?level=region&code=WY';

test('a leader opens what a cell and a column count, narrows it, chooses columns, takes a workbook and keeps the view', async ({
  page,
  signInAs,
}) => {
  await signInAs(LEADER);
  await page.goto(REGION);
  const cell = page.locator('.hr-heat tbody tr').first().locator('td a').first();
  const count = await cell.innerText();
  await cell.click();
  await expect(page.getByText(new RegExp(`^Band .+: ${count} of the [\\d,]+ cases listed`))).toBeVisible();

  await page.goto(REGION);
  const steps = page.locator('table', { hasText: 'Officers in each step of workload' });
  await page.locator('details', { has: steps }).locator('summary').click();
  const step = steps.locator('tbody td a').first();
  await expect(step).toBeVisible();
  const officers = Number(await step.innerText());
  await step.click();
  await expect(page).toHaveURL(/list\/officers\?.*step=/);
  await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(Math.min(50, officers));

  await page.goto('/capacity/list/over-110?level=region&code=WY');
  await expect(page.getByRole('columnheader', { name: 'Over 110% since' })).toBeVisible();
  await page.getByLabel('Over 110% for').selectOption('4');
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Points available column' }).check();
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/since=4/);
  await expect(page.getByRole('columnheader', { name: 'Points available' })).toBeVisible();
  await expect(page.locator('thead').getByRole('link')).toHaveCount(0);
  await checkAccessibility(page);

  const file = await page.getByRole('link', { name: 'Download as XLSX' }).getAttribute('href');
  const answer = await page.request.get(file ?? '');
  expect(answer.headers()['content-type']).toContain('spreadsheetml');
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');

  const narrowed = await page.getByRole('table').first().locator('tbody tr').count();
  await page.getByLabel('Name of this view').fill('Over for four weeks');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('button', { name: 'Delete Over for four weeks' })).toBeVisible();
  await page.goto('/capacity/list/over-110?level=region&code=WY');
  await page.getByRole('link', { name: 'Over for four weeks' }).click();
  await expect(page).toHaveURL(/since=4.*columns=/);
  await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(narrowed);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
  await page.getByRole('button', { name: 'Delete Over for four weeks' }).click();
  await expect(page.getByRole('link', { name: 'Over for four weeks' })).toHaveCount(0);
});

/** Lists of what came and went, each with the page that counts it. */
const NEWER = [
  ['starts-community', '/capacity/measures'],
  ['starts-release', '/capacity/measures'],
  ['endings', '/capacity/measures'],
  ['new-high-band', '/capacity/outliers'],
] as const;

test('a leader opens what starts, endings and new high-band cases count, narrows each to a team and takes it as a file', async ({
  page,
  signInAs,
}) => {
  await signInAs(LEADER);
  for (const [list, counted] of NEWER) {
    await page.goto(`${counted}?level=region&code=WY`);
    const figure = page.locator(`a[href*="/capacity/list/${list}?"][href*="code=WY"]`).last();
    const count = await figure.innerText();
    await figure.click();
    await expect(page).toHaveURL(new RegExp(`/list/${list}\\?`));
    await expect(page.getByText(new RegExp(`^${count}( of [\\d,]+)? cases\\.$`)), list).toBeVisible();
    const choice = page.getByLabel('Team', { exact: true }).locator('option').nth(1);
    const [, team = '', of = ''] = /^(.+) \(([\d,]+)\)$/.exec(await choice.innerText()) ?? [];
    await page.getByLabel('Team', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page.getByText(`${of} of the ${count} cases listed.`), `${list} of ${team}`).toBeVisible();
    const file = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const [marking = '', , ...rows] = (await (await page.request.get(file ?? '')).text())
      .trim()
      .split('\r\n');
    expect(marking, list).toContain('OFFICIAL-SENSITIVE');
    expect(rows, list).toHaveLength(Number(of.replaceAll(',', '')));
    await checkAccessibility(page);
  }
});
