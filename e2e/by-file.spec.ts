import type { Page } from '@playwright/test';
import { inDays } from './support/day';
import { widthBeyondAt } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const ELSEWHERE = 'rukhsana.mahmood@headroom.example.org';

/** An extract that was taken after all that was decided here: its clock is a minute fast. */
const inAMinute = (): string => new Date(Date.now() + 60_000).toISOString();

/** Logs a case for Halifax, by its ROSH and scores. */
async function logCase(page: Page, crn: string, facts: { rosh: 'High' | 'Medium' }): Promise<void> {
  await page.goto('/cases/new');
  await page.getByLabel('CRN').fill(crn);
  await page.getByLabel('Surname').fill('Bythefile');
  await page.getByLabel('Home area').selectOption('Calderdale');
  await page.getByLabel('Community', { exact: true }).check();
  await page.getByLabel('RSR').fill('1.20');
  await page.getByLabel('OGRS').fill('30');
  await page.getByLabel(facts.rosh, { exact: true }).check();
  await page.getByLabel('None of these').check();
  await page.getByRole('button', { name: 'Log the case' }).click();
  await expect(page).toHaveURL(/saved=logged$/);
}

/** What the page at 320 pixels has of its own sideways scroll: none. */
for (const javaScriptEnabled of [true, false]) {
  const [differing, first, second] = javaScriptEnabled
    ? ['Y930001', 'Y930011', 'Y930012']
    : ['Y930002', 'Y930021', 'Y930022'];

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const looksRight = async (page: Page): Promise<void> => {
      if (!javaScriptEnabled) return;
      await checkAccessibility(page);
      expect(await widthBeyondAt(page, 320)).toBe(0);
    };

    test('an older extract changes nothing that was decided here; a manager keeps one value and takes another', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(MANAGER);
      await logCase(page, differing, { rosh: 'Medium' });
      await page.goto(`/cases/${differing}/edit`);
      await page.getByLabel('RSR').fill('1.40');
      await page.getByLabel('OGRS').fill('35');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page).toHaveURL(/saved=saved$/);
      await service.importFiles(
        { 'cases.csv': `crn,setting,rsr,ogrs\n${differing},community,1.10,41\n` },
        `${inDays(-1)}T06:00:00Z`,
      );

      await page.goto('/');
      await page.getByRole('link', { name: /source/i }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The source differs');
      const rows = page.getByRole('row').filter({ hasText: differing });
      await expect(rows).toHaveCount(2);
      const rowOf = (label: string) =>
        rows.filter({ has: page.getByRole('cell', { name: label, exact: true }) });
      await expect(rowOf('RSR')).toContainText('The extract was taken before the decision here');
      await looksRight(page);

      await rowOf('RSR')
        .getByRole('link', { name: /^Settle/ })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The source differs: RSR');
      await looksRight(page);
      await page.getByRole('button', { name: 'Settle it' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText(
        'Choose whether what stands here stays',
      );
      await looksRight(page);
      await page.getByLabel('Keep what stands here').check();
      await page.getByRole('button', { name: 'Settle it' }).click();
      await expect(page.locator('.govuk-notification-banner')).toContainText('What stands here stays');
      await expect(rows).toHaveCount(1);

      await rowOf('OGRS')
        .getByRole('link', { name: /^Settle/ })
        .click();
      await page.getByLabel('Take what the source says').check();
      await page.getByRole('button', { name: 'Settle it' }).click();
      await expect(page.locator('.govuk-notification-banner')).toContainText('The source’s value is taken');
      await expect(rows).toHaveCount(0);
      await page.goto(`/cases/${differing}/edit`);
      await expect(page.getByLabel('RSR')).toHaveValue('1.40');
      await expect(page.getByLabel('OGRS')).toHaveValue('41');
    });

    test('falls that came by file are ticked and decided at once, with one reason', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(MANAGER);
      for (const crn of [first, second]) await logCase(page, crn, { rosh: 'High' });
      await service.importFiles(
        { 'cases.csv': `crn,setting,rosh\n${first},community,medium\n${second},community,medium\n` },
        inAMinute(),
      );
      await page.goto('/cases/changes');
      const rowOf = (crn: string) => page.getByRole('row').filter({ hasText: crn });
      await expect(rowOf(first)).toContainText('A source system');
      await looksRight(page);
      await page.getByRole('button', { name: 'Turn down what is ticked' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter one reason for all of them');
      await page.getByLabel('One reason for all of them').fill('The assessments stand');
      await page.getByRole('button', { name: 'Turn down what is ticked' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Tick the changes to decide on');
      await looksRight(page);
      for (const crn of [first, second]) await page.getByLabel(`Tick ${crn}`).check();
      await expect(page.getByLabel('One reason for all of them')).toHaveValue('The assessments stand');
      await page.getByRole('button', { name: 'Turn down what is ticked' }).click();
      await expect(page.locator('.govuk-notification-banner')).toContainText('2 changes decided');
      for (const crn of [first, second]) {
        await expect(rowOf(crn)).toHaveCount(0);
        await page.goto(`/cases/${crn}`);
        await expect(page.locator('.hr-side')).toContainText('Band 4');
        await expect(page.locator('main')).toContainText('The assessments stand');
        await page.goto('/cases/changes');
      }
    });
  });
}

test('eleven falls of one cause in one file are one thing to decide, once those that were drawn were looked at', async ({
  page,
  signInAs,
  service,
}) => {
  const crns = Array.from({ length: 11 }, (_, index) => `Y9401${String(index).padStart(2, '0')}`);
  const file = (rosh: string) => ({
    'cases.csv': ['crn,setting,area,surname,rsr,ogrs,rosh,flags']
      .concat(crns.map((crn) => `${crn},community,Calderdale,Manyfalls,1.20,30,${rosh},`))
      .join('\n'),
  });
  await service.importFiles(file('high'), inAMinute());
  await service.importFiles(file('medium'), inAMinute());
  await signInAs(MANAGER);
  await page.goto('/cases/changes');
  const batch = page.locator('section.hr-decide').filter({ hasText: '11 cases of one file, for one cause' });
  await expect(batch.getByRole('heading', { name: '5 cases drawn to look at' })).toBeVisible();
  await checkAccessibility(page);
  expect(await widthBeyondAt(page, 320)).toBe(0);
  await batch.getByLabel('One reason for all of them').fill('Assessed anew in the spring');
  await batch.getByRole('button', { name: 'Approve all of them' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Look at the 5 cases that were drawn');
  await checkAccessibility(page);
  await batch.getByLabel('I have looked at the 5 cases that were drawn').check();
  await batch.getByRole('button', { name: 'Approve all of them' }).click();
  await expect(page.locator('.govuk-notification-banner')).toContainText('11 changes decided');
  await page.goto(`/cases/${crns[0]}`);
  await expect(page.locator('.hr-side')).toContainText('Band 2');
});

test('whoever manages nothing of it finds no difference of a source, and is told what comes here', async ({
  page,
  signInAs,
}) => {
  await signInAs(ELSEWHERE);
  await page.goto('/cases/differences');
  await expect(page.getByText('No source says otherwise than what stands here')).toBeVisible();
  await checkAccessibility(page);
  expect(await widthBeyondAt(page, 320)).toBe(0);
});
