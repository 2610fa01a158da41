import type { Locator, Page } from '@playwright/test';
import { fillDay, inDays } from './support/day';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const OTHER_MANAGER = 'rukhsana.mahmood@headroom.example.org';

async function workloadOf(page: Page, name: string): Promise<string> {
  await openOfficer(page, name);
  return (await page.locator('.hr-stat__value').first().innerText()).trim();
}

async function openOfficer(page: Page, name: string): Promise<void> {
  await page.goto('/teams/WYHA');
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openShared(page: Page, name: string): Promise<void> {
  await openOfficer(page, name);
  await page.getByRole('link', { name: 'Shared work' }).click();
  await expect(page.getByRole('heading', { name: 'Cover by name' })).toBeVisible();
}

function problems(page: Page): Locator {
  return page.locator('.govuk-error-summary');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager covers cases of an absent officer: both percentages change, the case stays the holder’s, and it is taken back', async ({
      page,
      service,
      signInAs,
    }) => {
      service.change(
        `update supervised_case set next_appointment = ? where crn = (select allocation.crn from allocation
          join supervised_case on supervised_case.crn = allocation.crn
          where allocation.staff_code = 'WYHA005' and allocation.ended_on is null and supervised_case.setting = 'community'
          and supervised_case.state = 'active' and allocation.crn not in (select crn from case_cover)
          order by allocation.crn limit 1)`,
        inDays(0),
      );
      await signInAs(MANAGER);
      const before = [await workloadOf(page, 'Broadbent, Lesley'), await workloadOf(page, 'Priestley, Owen')];
      await openShared(page, 'Broadbent, Lesley');
      await page.getByRole('link', { name: 'Arrange cover' }).first().click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('Choose the cases to cover');
      await expect(problems(page)).toContainText('Choose who covers');

      const box = page.getByRole('checkbox').first();
      const crn = (await box.getAttribute('value')) ?? '';
      await box.check();
      await page.getByRole('radio', { name: /^Priestley, Owen/ }).check();
      await answerOversight(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(/^Priestley, Owen covers 1 case of Broadbent, Lesley/)).toBeVisible();
      await expect(page.getByText(/^Broadbent, Lesley: workload goes from/)).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and arrange the cover' }).click();
      await expect(page.getByText('Cover arranged')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Cases that colleagues cover' })).toContainText(crn);

      const after = [await workloadOf(page, 'Broadbent, Lesley'), await workloadOf(page, 'Priestley, Owen')];
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
      await page.goto(`/cases/${crn}`);
      await expect(page.getByText('Covers the case: the points follow')).toBeVisible();
      await expect(page.locator('.govuk-summary-list').first()).toContainText('Broadbent, Lesley');
      await page.goto('/');
      await expect(page.getByRole('table', { name: 'Officers away today' })).toContainText(
        'Priestley, Owen (1 case)',
      );

      await page.goto(`/cases/${crn}`);
      await page.getByRole('link', { name: 'Change for Priestley, Owen' }).click();
      await page.getByRole('radio', { name: 'Cancel it' }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      await expect(page.getByText('Cover ended')).toBeVisible();
      expect(await workloadOf(page, 'Priestley, Owen')).toBe(before[1]);
    });

    test('a manager gives a co-worker a share of a case, and ends it', async ({ page, signInAs }) => {
      await signInAs(MANAGER);
      const before = await workloadOf(page, 'Sykes, Martin');
      await page.locator('main a[href^="/cases/"]').first().click();
      await page.getByRole('link', { name: 'Add a co-worker' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Add a co-worker');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('Enter the share of the points');
      await page.getByRole('radio', { name: 'Co-working officer' }).check();
      await page.getByLabel('Who holds the share').selectOption({ label: 'Priestley, Owen (CM, Halifax)' });
      await page.getByLabel('Share of the case’s points').fill('50');
      await answerOversight(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(/holds 50% of the points of the case of /)).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and add the share' }).click();
      await expect(page.getByText('Co-worker added')).toBeVisible();
      await expect(page.getByText('50% of the points, as co-working officer')).toBeVisible();
      await page.getByRole('link', { name: 'Change for Priestley, Owen' }).click();
      await fillDay(page, 'lastDay', -1);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and end the share' }).click();
      await expect(page.getByText('The end of the share is recorded')).toBeVisible();
      expect(await workloadOf(page, 'Sykes, Martin')).toBe(before);
    });

    test('a manager records support and a report, sees them counted, and takes both back', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      const before = await workloadOf(page, 'Fairburn, Joanne');
      await openShared(page, 'Fairburn, Joanne');
      await page.getByRole('link', { name: 'Record support' }).click();
      await page.getByRole('radio', { name: 'Fairburn, Joanne helped a colleague' }).check();
      await page.getByLabel('Colleague', { exact: true }).selectOption({ label: 'Sykes, Martin (Halifax)' });
      await page.getByLabel('Points').fill('5.5');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('Points must be a whole number');
      await page.getByLabel('Points').fill('59');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(/gave Sykes, Martin 59 points of support/)).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and record the support' }).click();
      await expect(page.getByText('Support recorded')).toBeVisible();

      await page.getByRole('link', { name: 'Record a report' }).click();
      await page.getByRole('radio', { name: 'Standard pre-sentence report' }).check();
      await fillDay(page, 'completedOn', 1);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('must be today or earlier');
      await fillDay(page, 'completedOn', 0);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and record the report' }).click();
      await expect(page.getByText('Report recorded')).toBeVisible();
      expect(await workloadOf(page, 'Fairburn, Joanne')).not.toBe(before);

      await openShared(page, 'Fairburn, Joanne');
      await page
        .getByRole('link', { name: /^Remove/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and remove the report' }).click();
      await expect(page.getByText('Report removed')).toBeVisible();
      await page
        .getByRole('link', { name: /^Cancel/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Confirm and cancel the support' }).click();
      await expect(page.getByText('Support cancelled')).toBeVisible();
      expect(await workloadOf(page, 'Fairburn, Joanne')).toBe(before);
    });
  });
}

/** Answers what grade and training may ask of a cover or a share: whatever case the day brings first. */
async function answerOversight(page: Page): Promise<void> {
  await page.getByLabel(/^Reason/).fill('The only colleague in the office on these days');
  await fillDay(page, 'oversightReviewOn', 7);
}

test('an officer reads their own shared work, and changes nothing', async ({ page, signInAs }) => {
  await signInAs(OFFICER);
  await page.goto('/officers/WYHA003/shared');
  await expect(page.getByRole('heading', { name: 'Cover by name' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Arrange cover' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Record support' })).toHaveCount(0);
  await checkAccessibility(page);
});

test('a manager of another LDU finds no cover to arrange', async ({ page, signInAs }) => {
  await signInAs(OTHER_MANAGER);
  for (const below of ['cover', 'shared', 'support/new', 'reports/new'])
    expect((await page.request.get(`/officers/WYHA003/${below}`)).status()).toBe(404);
});

test('every page of shared work is accessible', async ({ page, signInAs }, info) => {
  await signInAs(MANAGER);
  await openShared(page, 'Broadbent, Lesley');
  const base = new URL(page.url()).pathname.replace(/\/shared$/, '');
  const change = await page
    .getByRole('link', { name: /^Change or cancel/ })
    .first()
    .getAttribute('href');
  const pages = [
    `${base}/shared`,
    `${base}/cover`,
    change ?? '',
    `${base}/support/new`,
    `${base}/reports/new`,
  ];
  for (const [index, address] of [...pages, '/', '/teams/attention?kind=cover_needed'].entries()) {
    await page.goto(address);
    await checkAccessibility(page);
    await page.screenshot({ path: info.outputPath(`wide-${index}.png`), fullPage: true });
    await page.setViewportSize({ width: 360, height: 800 });
    await checkAccessibility(page);
    await page.screenshot({ path: info.outputPath(`narrow-${index}.png`), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await page.goto(`${base}/shared`);
  await page.getByRole('table', { name: 'Cases that colleagues cover' }).getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'Add a co-worker' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('case.png'), fullPage: true });
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Add a co-worker' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Add a co-worker');
  await checkAccessibility(page);
  await page.screenshot({ path: info.outputPath('share.png'), fullPage: true });
});
