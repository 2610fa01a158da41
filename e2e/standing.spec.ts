import type { Locator, Page } from '@playwright/test';
import bandings from '../lib/domain/banding/bands/vectors/banding.json';
import figures from '../lib/domain/workload/measure/vectors/workload.json';
import { fillDay, inDays } from './support/day';
import { widthBeyond } from './support/measure';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const TEAM = '/teams/WYHA';
/** Sykes, Martin: full time, over capacity, never away. */
const SYKES = '/officers/WYHA006';

function problems(page: Page): Locator {
  return page.locator('.govuk-error-summary');
}

async function recordSickness(page: Page, from: number, to: number): Promise<void> {
  await page.goto(`${SYKES}/absences/new`);
  await page.getByLabel('Sickness', { exact: true }).check();
  await fillDay(page, 'startDate', from);
  await fillDay(page, 'endDate', to);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Those of the last weeks and to come alone: the staff figures of the year that is over stay as they are. */
function forgetRecentAbsences(service: Service): void {
  service.change(
    "delete from absence where staff_code = 'WYHA006' and (end_date is null or end_date >= ?)",
    inDays(-20),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a second sick note makes one long absence of two short ones; cut short, it gives the hours back', async ({
      page,
      signInAs,
      service,
    }) => {
      forgetRecentAbsences(service);
      await signInAs(MANAGER);
      await recordSickness(page, -5, 1);
      await expect(page.getByText('Absence recorded')).toBeVisible();
      await recordSickness(page, 2, 9);
      const effect = page.getByRole('group', { name: 'Check what this does before it is saved' });
      await expect(effect).toContainText('it counts as one stretch: sick from');
      await expect(effect).toContainText('All hours are taken away');
      await page.getByRole('button', { name: 'Confirm and record the absence' }).click();
      await expect(page.getByText('Absence recorded')).toBeVisible();

      await page.goto(`${TEAM}/attention?kind=needs_reallocating`);
      const why = page.getByRole('listitem').filter({ hasText: 'Sykes, Martin' });
      await expect(why).toContainText(/\d+ cases\. Sick to .*; no hours since/);
      await expect(page.getByRole('columnheader', { name: 'ROSH' })).toBeVisible();
      await page.goto(`${SYKES}/hours`);
      await expect(page.getByRole('table', { name: 'Absences, the latest first' })).toContainText(
        'Takes all hours away, as one stretch from',
      );
      await page
        .getByRole('table', { name: 'Absences, the latest first' })
        .getByRole('link', { name: /^Change/ })
        .first()
        .click();
      await fillDay(page, 'endDate', 3);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(effect).toContainText('Workload goes from no capacity to');
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      await expect(page.getByText('Absence changed')).toBeVisible();
      await page.goto(`${TEAM}/attention?kind=needs_reallocating`);
      await expect(page.locator('main')).not.toContainText('Sykes, Martin');
      forgetRecentAbsences(service);
    });

    test('hours below what reductions take away are refused beside the field, and nothing is clamped', async ({
      page,
      signInAs,
      service,
    }) => {
      service.change("delete from reduction where staff_code = 'WYHA006'");
      await signInAs(MANAGER);
      await page.goto(`${SYKES}/reductions/new`);
      await page.getByLabel('Reason', { exact: true }).selectOption('Mentoring');
      await page.getByLabel('Hours a week taken off').fill('20');
      await fillDay(page, 'startDate', 0);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and add the reduction' }).click();
      await expect(page.getByText('Reduction added')).toBeVisible();
      await page.goto(`${SYKES}/edit`);
      await page.getByLabel('Contracted hours a week').fill('19.99');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(problems(page)).toContainText('Contracted hours must be 20 or more');
      await expect(page.getByLabel('Contracted hours a week')).toHaveValue('19.99');
      service.change("delete from reduction where staff_code = 'WYHA006'");
    });

    test('a course that runs out soon is on the officer’s page, on home and in its list', async ({
      page,
      signInAs,
      service,
    }) => {
      service.change("delete from officer_training where staff_code = 'WYHA006'");
      await signInAs(MANAGER);
      await page.goto(`${SYKES}/training/record`);
      await page.getByLabel('Course').selectOption('domestic_abuse');
      await fillDay(page, 'completedOn', -1000);
      await fillDay(page, 'expiresOn', 30);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Training saved')).toBeVisible();
      const course = page.getByRole('row').filter({ hasText: 'Domestic abuse' });
      await expect(course).toContainText('Runs out soon');
      await page.goto('/');
      await page.getByRole('link', { name: /courses? runs? out within 60 days/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Training that has run out or will soon',
      );
      await expect(page.getByRole('row').filter({ hasText: 'Sykes, Martin' })).toContainText(
        'Domestic abuse, runs out on',
      );
    });

    test('somebody who starts in two weeks is announced, and has no hours until then', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/officers/new?team=WYHA');
      await page.getByLabel('Staff code').fill(javaScriptEnabled ? 'E2EJOIN1' : 'E2EJOIN2');
      await page.getByLabel('Forename').fill('Jo');
      await page.getByLabel('Surname').fill(javaScriptEnabled ? 'Joiner' : 'Joiner-Plain');
      await page.getByLabel('Grade').selectOption('CM');
      await page.getByLabel('Contracted hours a week').fill('37');
      await fillDay(page, 'startDate', 14);
      await page.getByRole('button', { name: 'Log officer' }).click();
      await expect(page.getByText('Officer logged')).toBeVisible();
      await page.goto('/');
      await page.getByRole('link', { name: /officers? starts? within 28 days/ }).click();
      const row = page
        .getByRole('row')
        .filter({ hasText: javaScriptEnabled ? 'Joiner, Jo' : 'Joiner-Plain, Jo' });
      await expect(row).toContainText('Starts on');
      await expect(row).toContainText('Not available');
    });

    test('a leader sees the staff of the region and its line managers, the widest span 15', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto('/capacity?level=region&code=WY');
      await page.getByRole('link', { name: 'All measures and staff' }).click();
      const staff = page.getByRole('table', { name: 'Staff', exact: true });
      await expect(staff.getByRole('row').filter({ hasText: 'Total staff' })).toContainText('264.00 FTE');
      await expect(staff.getByRole('row').filter({ hasText: 'Sickness days' })).toContainText('12.5');
      await expect(staff.getByRole('row').filter({ hasText: 'Attrition' })).toContainText('10.5%');
      await staff.getByRole('link', { name: /over 10/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Line managers');
      await expect(page.locator('.govuk-warning-text')).toContainText('The widest span is 15.');
      // A leader has line managers by team, then surname: no figure sorts named people, whatever the address asks for.
      const table = page.getByRole('table', { name: 'Line managers, West Yorkshire' });
      await expect(table).toContainText('15 Over 10');
      await expect(table.getByRole('link', { name: 'Span', exact: true })).toHaveCount(0);
      const order = await table.locator('tbody tr').allInnerTexts();
      await page.goto('/capacity/line-managers?level=region&code=WY&sort=span&direction=desc');
      expect(await table.locator('tbody tr').allInnerTexts()).toEqual(order);
      await expect(page.getByRole('heading', { name: 'Without a line manager' })).toBeVisible();
    });
  });
}

test.describe('what is not theirs', () => {
  test.use({ expectedErrors: [/404|403/] });

  test('the line managers of other units look as if they were not there', async ({ page, signInAs }) => {
    await signInAs(MANAGER);
    for (const unit of ['level=region&code=WY', 'level=team&code=WYHU', 'level=planet'])
      expect((await page.goto(`/capacity/line-managers?${unit}`))?.status(), unit).toBe(404);
    await signInAs(OFFICER);
    expect((await page.goto('/capacity/line-managers?level=team&code=WYHA'))?.status()).not.toBe(200);
  });
});

test('every agreed case and figure comes out of the running service as agreed', async ({
  page,
  signInAs,
  service,
}) => {
  await signInAs(MANAGER);
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await page.request.post(`/api/v1/${path}`, {
      data: body,
      headers: { origin: service.address },
    });
    expect(answer.status()).toBe(200);
    return answer.json();
  };
  expect([bandings.length, figures.length]).toEqual([15, 13]);
  for (const { name, request, expect: expected } of figures)
    expect(await post('workload/evaluate', request), name).toMatchObject(expected);
  for (const { name, request, expect: expected } of bandings) {
    const { reasons, ...rest } = expected as Record<string, unknown>;
    const answer = await post('banding', request);
    expect(answer, name).toMatchObject(rest);
    if (Array.isArray(reasons))
      expect(answer, name).toMatchObject({ reasons: reasons.map((rule: unknown) => ({ rule })) });
  }
});

const PAGES = [
  '/',
  '/capacity?level=team&code=WYHA',
  '/capacity/line-managers?level=team&code=WYHA',
  `${TEAM}/attention?kind=needs_reallocating`,
  `${TEAM}/attention?kind=training_expiring`,
  `${TEAM}/attention?kind=joiners`,
  `${TEAM}/attention?kind=leavers`,
  '/officers/WYHA006/training',
  '/officers/WYHA006/hours',
];

test('the pages of staff pass axe and do not scroll sideways on a narrow screen', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  for (const path of PAGES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await checkAccessibility(page);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await widthBeyond(page), path).toBe(0);
  }
});
