import type { Page } from '@playwright/test';
import { widthBeyondAt } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const FIRST = 'helen.pickles@headroom.example.org';
const SECOND = 'martin.ackroyd@headroom.example.org';
const ELSEWHERE = 'rukhsana.mahmood@headroom.example.org';
const ALLOCATOR = 'sandra.holdsworth@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';

/** Logs a case of band 4 by its ROSH, which is for Halifax. */
async function logHighRisk(page: Page, crn: string): Promise<void> {
  await page.goto('/cases/new');
  await page.getByLabel('CRN').fill(crn);
  await page.getByLabel('Surname').fill('Fallowfield');
  await page.getByLabel('Home area').selectOption('Calderdale');
  await page.getByLabel('Community', { exact: true }).check();
  await page.getByLabel('RSR').fill('1.20');
  await page.getByLabel('OGRS').fill('30');
  await page.getByLabel('High', { exact: true }).check();
  await page.getByRole('button', { name: 'Log the case' }).click();
  await expect(page).toHaveURL(/saved=logged$/);
}

for (const javaScriptEnabled of [true, false]) {
  const crn = javaScriptEnabled ? 'Y910001' : 'Y910002';

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager lowers ROSH and is told that it waits; a second manager approves, and the band falls', async ({
      page,
      signInAs,
    }) => {
      await signInAs(FIRST);
      await logHighRisk(page, crn);
      await page.goto(`/cases/${crn}/edit`);
      const panel = page.locator('#band-panel');
      await page.getByLabel('Medium', { exact: true }).check();
      if (!javaScriptEnabled) {
        await page.getByRole('button', { name: 'Save changes' }).click();
        await expect(page.locator('.govuk-error-summary')).toContainText(
          'A second manager must approve what you typed',
        );
      }
      await expect(panel).toContainText(
        'ROSH falls from high to medium; the band drops by 2 bands, from 4 to 2: a second manager must approve. Band 4 stands until then.',
      );
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.locator('#reason-error')).toContainText('Enter why the band goes down from 4 to 2');
      await expect(page.getByLabel('Medium', { exact: true })).toBeChecked();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      await page.getByLabel('Why the band goes down from 4 to 2').fill('The new assessment says so');
      await page.getByLabel('Evidence (optional)').fill('OASys of last week');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${crn}\\?saved=waiting$`));
      await expect(page.locator('.govuk-notification-banner')).toContainText('Band 4 stands until then.');
      await expect(page.locator('.hr-side')).toContainText('Band 4');
      await expect(page.getByText('You asked for this change yourself')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Approve the change' })).toHaveCount(0);
      if (javaScriptEnabled) await checkAccessibility(page);

      await signInAs(SECOND);
      await page.goto('/');
      await page.getByRole('link', { name: /changes? of band waits? for a second manager/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes of band');
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      await page.locator('tr').filter({ hasText: crn }).getByRole('link').click();
      await expect(page.getByText('Once approved')).toBeVisible();
      await page.getByRole('button', { name: 'Turn it down' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter why you turn it down');
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      await page.getByRole('button', { name: 'Approve the change' }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${crn}\\?saved=approved`));
      await expect(page.locator('.hr-side')).toContainText('Band 2');
      const history = page.getByRole('table', { name: 'Changes of the band' });
      await expect(history).toContainText('Approved by Martin Ackroyd');
      await expect(history).toContainText('Evidence: OASys of last week');
    });

    test('a manager reviews a fall that was drawn, and closes what a rise asks', async ({
      page,
      signInAs,
    }) => {
      await signInAs(FIRST);
      await page.goto('/cases/changes#drawn');
      const drawn = page.locator('#drawn tbody').getByRole('link');
      const before = await drawn.count();
      await drawn.first().click();
      await page.getByRole('button', { name: 'Save the review' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText(
        'Choose whether you agree with the fall',
      );
      await page.getByLabel('Agreed', { exact: true }).check();
      await page.getByRole('button', { name: 'Save the review' }).click();
      await expect(page.getByText('The review is saved')).toBeVisible();
      await page.goto('/cases/changes');
      await expect(drawn).toHaveCount(before - 1);

      const items = page.locator('#items tbody').getByRole('link');
      const open = await items.count();
      await items.first().click();
      await page.getByRole('button', { name: 'Close the item' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter what was decided');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByLabel('What was decided').fill('Moves to a senior case manager on Monday');
      await page.getByRole('button', { name: 'Close the item' }).click();
      await expect(page.getByText('The item is closed')).toBeVisible();
      await page.goto('/cases/changes');
      await expect(items).toHaveCount(open - 1);
    });
  });
}

test('another team finds nothing here, and says why; allocators and leaders have no such list', async ({
  page,
  signInAs,
  service,
}) => {
  service.change(
    `update band_change set sampled = 0 where crn not in (select allocation.crn from allocation
      join officer on officer.staff_code = allocation.staff_code join team on team.code = officer.team_code
      where allocation.ended_on is null and team.name = 'Halifax')`,
  );
  await signInAs(ELSEWHERE);
  await page.goto('/cases/changes');
  await expect(page.getByText('No change of band waits for a second manager')).toBeVisible();
  await expect(page.getByText("No rise has taken a case beyond its officer's grade")).toBeVisible();
  await expect(page.getByText('No fall is drawn for review')).toBeVisible();
  await checkAccessibility(page);
  for (const who of [ALLOCATOR, LEADER]) {
    await signInAs(who);
    const answer = await page.request.get(`${service.address}/cases/changes`);
    expect(answer.status()).toBe(403);
  }
});

test('a leader sees falls in band, officers over 100% beside the rest, and by unit', async ({
  page,
  signInAs,
}) => {
  await signInAs(LEADER);
  await page.goto('/capacity/measures?level=region&code=WY');
  const section = page.locator('#downgrades');
  await expect(section).toContainText('changes wait for a second manager');
  await section.getByRole('link', { name: 'See downgrades by unit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Downgrades by unit');
  await checkAccessibility(page);
  expect(await widthBeyondAt(page, 320)).toBe(0);
  await page.getByRole('link', { name: 'Calderdale' }).click();
  await page.getByRole('link', { name: 'Halifax' }).click();
  await expect(page.getByText('There are no units below a team')).toBeVisible();
});
