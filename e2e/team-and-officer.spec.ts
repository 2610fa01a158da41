import type { Locator, Page } from '@playwright/test';
import { dateParts } from './support/day';
import { widthBeyond } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const TEAM = '/teams/WYHA';
/** Sykes, Martin: full time, over capacity, no reductions. */
const SYKES = '/officers/WYHA006';

async function workloadOf(page: Page): Promise<string> {
  return (await page.locator('.hr-stat__value').first().innerText()).trim();
}

async function fillDate(
  page: Page,
  name: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await page.locator(`#${name}-day`).fill(day);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}

function problems(page: Page): Locator {
  return page.locator('.govuk-error-summary');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager sees who is over, sorts and filters, and finds the filter in the address', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/');
      await page.getByRole('link', { name: /of your \d+ officers are over 100%/ }).click();
      await expect(page).toHaveURL(/\/teams\/WYHA\?state=over_100$/);
      const names = page.locator('tbody th');
      await expect(names.first()).toHaveText('Adeyemi, Folasade');
      const officers = page.getByRole('table', { name: 'Officers of the Halifax team' }).locator('tbody');
      await expect(officers).not.toContainText('Near capacity');
      await page.getByRole('link', { name: 'Officer', exact: true }).click();
      await expect(page).toHaveURL(/state=over_100.*sort=name|sort=name.*state=over_100/);
      await expect(page.locator('th[aria-sort]')).toHaveText(/Officer/);
      await page.getByLabel('State').selectOption('spare');
      await page.getByLabel('Needs attention').selectOption('over_75_cases');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page.getByText('No officer of this team matches these filters')).toBeVisible();
      await page.getByRole('link', { name: 'Clear the filters' }).click();
      await expect(names.first()).toHaveText('Adeyemi, Folasade');
    });

    test('a manager opens the ledger, adds a reduction, sees the percentage change, and cancels it', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(SYKES);
      const before = await workloadOf(page);
      await expect(page.getByRole('heading', { name: `Why ${before}?` })).toBeVisible();
      await page.getByRole('link', { name: /Show all \d+ case lines/ }).click();
      await expect(page.getByRole('heading', { name: 'Every case line' })).toBeVisible();

      await page.getByRole('link', { name: 'Add a reduction' }).click();
      await page.getByLabel('Reason', { exact: true }).selectOption('Newly qualified officer');
      await page.getByLabel('Hours a week taken off').fill('3');
      await page.getByLabel('Notes (optional)').fill('Agreed with the head of the unit');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('Enter the first day');
      await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('Newly qualified officer');
      await expect(page.getByLabel('Notes (optional)')).toHaveValue('Agreed with the head of the unit');
      await fillDate(page, 'startDate', dateParts(0));
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('20% of contracted hours: 7.4 hours');
      await page.getByLabel('Hours a week taken off').fill('');
      await page.getByRole('button', { name: 'Continue' }).click();

      const effect = page.getByRole('group', { name: 'Check what this does before it is saved' });
      await expect(effect).toContainText(`Workload goes from ${before} to`);
      const after = (await effect.innerText()).match(/to (\d+\.\d%)/)?.[1] ?? '';
      await page.getByRole('button', { name: 'Change what I entered' }).click();
      await expect(page.getByLabel('Notes (optional)')).toHaveValue('Agreed with the head of the unit');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and add the reduction' }).click();
      await expect(page.getByText('Reduction added')).toBeVisible();
      expect(await workloadOf(page)).toBe(after);
      expect(after).not.toBe(before);

      await page.getByRole('link', { name: 'Hours, reductions and absence' }).click();
      await page
        .getByRole('row')
        .filter({ hasText: 'Newly qualified officer' })
        .filter({ hasText: 'Active' })
        .getByRole('link', { name: /End or cancel/ })
        .click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('Choose whether to set its last day or to cancel it');
      await page.getByLabel('Cancel it').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(effect).toContainText(`Workload goes from ${after} to ${before}.`);
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      await expect(page.getByText('Reduction cancelled', { exact: true })).toBeVisible();
      expect(await workloadOf(page)).toBe(before);
    });

    test('a manager logs an officer: every problem beside its field, nothing typed is lost', async ({
      page,
      signInAs,
    }) => {
      const code = javaScriptEnabled ? 'E2EJS1' : 'E2ENOJS1';
      await signInAs(MANAGER);
      await page.goto(TEAM);
      await page.getByRole('link', { name: 'Log an officer' }).click();
      await page.getByLabel('Staff code').fill('wyha006');
      await page.getByLabel('Contracted hours a week').fill('40');
      await fillDate(page, 'startDate', ['31', '2', '2026']);
      await page.getByRole('button', { name: 'Log officer' }).click();
      await expect(problems(page)).toContainText('Enter a surname or a forename');
      await expect(problems(page)).toContainText('Contracted hours must be a number from 0 to 37.5');
      await expect(problems(page)).toContainText('Start date must be a real date');
      await expect(page.getByLabel('Staff code')).toHaveValue('wyha006');
      await expect(page.locator('#startDate-day')).toHaveValue('31');
      await page.getByLabel('Forename').fill('Niamh');
      await page.getByLabel('Surname').fill('Test-Officer');
      await page.getByLabel('Grade').selectOption('CM');
      await page.getByLabel('Contracted hours a week').fill('30');
      await fillDate(page, 'startDate', dateParts(-14));
      await page.getByRole('button', { name: 'Log officer' }).click();
      await expect(problems(page)).toContainText('Somebody has the staff code WYHA006 already');
      await page.getByLabel('Staff code').fill(code);
      await page.getByRole('button', { name: 'Log officer' }).click();
      await expect(page.getByText('Officer logged')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Test-Officer, Niamh');
      await page.goto(TEAM);
      await expect(page.getByRole('row').filter({ hasText: 'Test-Officer, Niamh' }).first()).toContainText(
        'Has capacity',
      );
    });

    test('somebody who edits an officer that was changed meanwhile is told, and loses nothing', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`${SYKES}/edit`);
      await page.getByLabel('Email (optional)').fill('martin@headroom.example.org');
      service.change("update officer set version = version + 1 where staff_code = 'WYHA006'");
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(problems(page)).toContainText('after you opened this page');
      await expect(page.getByLabel('Email (optional)')).toHaveValue('martin@headroom.example.org');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByText('Changes to the officer saved')).toBeVisible();
      service.change("update officer set email = null where staff_code = 'WYHA006'");
    });

    test('an officer sees their own number and cases, and nobody else', async ({ page, signInAs }) => {
      await signInAs(OFFICER);
      await page.goto('/');
      await page.getByRole('link', { name: /^Your workload is/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whitworth, Daniel');
      await expect(page.getByRole('link', { name: 'Add a reduction' })).toHaveCount(0);
    });
  });
}

test.describe('what is not theirs', () => {
  test.use({ expectedErrors: [/404|403/] });

  test('looks as if it were not there', async ({ page, signInAs }) => {
    await signInAs(OFFICER);
    for (const path of [SYKES, TEAM]) expect((await page.goto(path))?.status(), path).toBe(404);
    for (const path of [`${SYKES}/ledger/download`, `${TEAM}/download`])
      expect((await page.request.get(path)).status(), path).toBe(404);
    expect((await page.goto('/officers/WYHA003/edit'))?.status()).toBe(403);
    expect((await page.goto('/teams'))?.status()).toBe(403);
  });
});

test('files carry the marking and every line', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  const team = await page.request.get(`${TEAM}/download`);
  expect(team.headers()['content-disposition']).toMatch(/attachment; filename="team-WYHA-.*\.csv"/);
  const lines = (await team.text()).trim().split('\r\n');
  expect(lines[0]).toContain('OFFICIAL-SENSITIVE');
  expect(lines.at(-1)).toContain('Whole team');
  const ledger = await (await page.request.get(`${SYKES}/ledger/download`)).text();
  expect(ledger.match(/\r\nused,case,/g)).toHaveLength(77);
});

const PAGES = [
  '/',
  '/teams',
  TEAM,
  `${TEAM}?columns=all`,
  `${TEAM}?needs=over_75_cases&state=spare`,
  `${TEAM}/caseload`,
  `${TEAM}/trend`,
  `${TEAM}/attention?kind=beyond_grade`,
  '/teams/attention?kind=reductions_ending',
  '/teams/attention?kind=releases',
  '/officers/WYHA003',
  '/officers/WYHA002?show=needs_reallocating',
  '/officers/WYHA003/ledger',
  '/officers/WYHA003/hours',
  '/officers/WYHA003/allocations',
  '/officers/WYHA004/training',
  '/officers/WYHA004/training/record?course=child_safeguarding',
  '/officers/new?team=WYHA',
  `${SYKES}/edit`,
  `${SYKES}/reductions/new`,
  `${SYKES}/absences/new`,
];

test('every page of teams and officers passes axe', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  for (const path of PAGES) {
    await page.goto(path);
    await checkAccessibility(page);
  }
});

test('no page of teams and officers scrolls sideways on a narrow screen', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await signInAs(MANAGER);
  for (const path of PAGES) {
    await page.goto(path);
    expect(await widthBeyond(page), path).toBe(0);
  }
});

test('a form passes axe with problems, and where it asks to confirm', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto(`${SYKES}/absences/new`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(problems(page)).toContainText('Choose the kind of absence');
  await checkAccessibility(page);
  await page.getByLabel('Sickness').check();
  await fillDate(page, 'startDate', dateParts(0));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('to no capacity.')).toBeVisible();
  await checkAccessibility(page);
});
