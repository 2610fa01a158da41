import type { Locator, Page } from '@playwright/test';
import { fillDay } from './support/day';
import { widthBeyond } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
/** Whitworth, Daniel: well over capacity, without a relief plan. */
const WHITWORTH = '/officers/WYHA003';
const HALIFAX_LIST = '/capacity/list/without-relief?level=team&code=WYHA';

function problems(page: Page): Locator {
  return page.locator('.govuk-error-summary');
}

async function reliefCount(page: Page): Promise<number> {
  await page.goto('/');
  const link = page.getByRole('link', { name: /no relief plan/ });
  return Number.parseInt(await link.innerText(), 10);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const words = javaScriptEnabled ? 'with script' : 'without script';

    test('an officer challenges a line, a manager answers, and the officer sees it', async ({
      page,
      signInAs,
    }) => {
      await signInAs(OFFICER);
      await page.goto(`${WHITWORTH}/ledger`);
      const row = page
        .getByRole('row')
        .filter({ hasText: 'This is wrong' })
        .nth(javaScriptEnabled ? 1 : 2);
      const crn = (await row.locator('.hr-code').innerText()).trim();
      await row.getByRole('link', { name: /This is wrong/ }).click();
      await expect(page.getByText(`Case ${crn}`)).toBeVisible();
      await page.getByLabel('What is wrong with it?').fill('Wrong');
      await page.getByRole('button', { name: 'Send to your manager' }).click();
      await expect(problems(page)).toContainText('Reason must be 10 characters or more');
      await expect(page.getByLabel('What is wrong with it?')).toHaveValue('Wrong');
      await page.getByLabel('What is wrong with it?').fill(`The score is old, said ${words}`);
      await page.getByRole('button', { name: 'Send to your manager' }).click();
      await expect(page.getByText('Sent to your manager', { exact: true })).toBeVisible();
      const challenge = page.locator('article').filter({ hasText: `said ${words}` });
      await expect(challenge).toContainText('Waits for an answer');

      await signInAs(MANAGER);
      await page.goto('/');
      await page
        .getByRole('link', { name: /challenges? to (a )?ledger lines? waits? for your answer/ })
        .click();
      await page.getByRole('link', { name: `the challenge of Whitworth, Daniel to Case ${crn}` }).click();
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await expect(problems(page)).toContainText('Choose whether the line was put right or stands');
      await expect(problems(page)).toContainText('Enter your answer to the officer');
      await page.getByLabel('Put right').check();
      await page.getByLabel('Your answer to the officer').fill(`You were right, said ${words}`);
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await expect(page.getByText('Answer sent', { exact: true })).toBeVisible();

      await signInAs(OFFICER);
      await page.goto(`${WHITWORTH}/supervision`);
      await expect(challenge).toContainText('Put right');
      await expect(challenge).toContainText(`You were right, said ${words}`);
    });

    test('a manager records supervision, edits it, and the officer reads it', async ({ page, signInAs }) => {
      await signInAs(MANAGER);
      await page.goto(`${WHITWORTH}/supervision`);
      await page.getByRole('link', { name: 'Record supervision' }).click();
      await fillDay(page, 'heldOn', 3);
      await page.getByLabel('What was agreed').fill(`Close two orders, ${words}`);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(problems(page)).toContainText('Date of the meeting must be today or before');
      await expect(page.getByLabel('What was agreed')).toHaveValue(`Close two orders, ${words}`);
      await fillDay(page, 'heldOn', 0);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Supervision recorded')).toBeVisible();
      await expect(page.getByText(/The last supervision was today/)).toBeVisible();
      const row = page.getByRole('row').filter({ hasText: `Close two orders, ${words}` });
      await expect(row).toContainText('Well over capacity');
      await row.getByRole('link', { name: /Edit/ }).click();
      await page.getByLabel('What was agreed').fill(`Close three orders, ${words}`);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Changes to the meeting saved')).toBeVisible();
      await signInAs(OFFICER);
      await page.goto(`${WHITWORTH}/supervision`);
      await expect(page.getByRole('row').filter({ hasText: `Close three orders, ${words}` })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Record supervision' })).toHaveCount(0);
    });

    test('a manager agrees a relief plan and a leader sees the count fall, and rise when it is closed', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      const before = await reliefCount(page);
      await page.goto(HALIFAX_LIST);
      await expect(page.getByRole('link', { name: 'Whitworth, Daniel', exact: true })).toBeVisible();
      await page.goto(`${WHITWORTH}/supervision`);
      await expect(page.getByRole('heading', { name: 'Supervision record' })).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Agree a relief plan' })).toHaveCount(0);

      await signInAs(MANAGER);
      await page.goto('/');
      await page.getByRole('link', { name: /no relief plan/ }).click();
      await page.getByRole('link', { name: 'Whitworth, Daniel', exact: true }).click();
      await expect(page.getByText('Over 110%, and no relief plan is in force.')).toBeVisible();
      await page.getByRole('link', { name: 'Agree a relief plan' }).click();
      // The link of the same name leads on from there: not before the page is another.
      await expect(page).toHaveURL(/\/supervision/);
      await page.getByRole('link', { name: 'Agree a relief plan' }).click();
      await page.locator('#action1What').fill('No new cases');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect(problems(page)).toContainText('Choose whom the plan is for');
      await expect(problems(page)).toContainText('Action 1: enter by when it will be done');
      await expect(page.locator('#action1What')).toHaveValue('No new cases');
      await page.getByLabel('Whitworth, Daniel only').check();
      await fillDay(page, 'agreedOn', -10);
      await fillDay(page, 'action1By', -2);
      await page.locator('#action1Who').fill('Helen Pickles');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect(page.getByText('Relief plan agreed')).toBeVisible();
      const action = page.getByRole('row').filter({ hasText: 'No new cases' }).first();
      await expect(action).toContainText('Overdue');
      await page.goto(WHITWORTH);
      await expect(page.getByText('in force: 1 action to do, 1 overdue.')).toBeVisible();

      await signInAs(LEADER);
      expect(await reliefCount(page)).toBe(before - 1);
      await page.goto(`${WHITWORTH}/supervision`);
      await expect(action).toContainText('Overdue');
      await expect(page.getByRole('button', { name: /Mark as done/ })).toHaveCount(0);

      await signInAs(MANAGER);
      await page.goto(`${WHITWORTH}/supervision`);
      await page.getByRole('button', { name: /Mark as done.*No new cases/ }).click();
      await expect(page.getByText('Action marked as done')).toBeVisible();
      await expect(action).toContainText('Done');
      await page
        .getByRole('link', { name: /Close this plan/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Close the plan' }).click();
      await expect(problems(page)).toContainText('Enter what came of the plan');
      await page.getByLabel('What came of it').fill('Workload is coming down');
      await page.getByRole('button', { name: 'Close the plan' }).click();
      await expect(page.getByText('Relief plan closed')).toBeVisible();
      await signInAs(LEADER);
      expect(await reliefCount(page)).toBe(before);
    });
  });
}

const PAGES = [
  '/',
  '/officers/challenges',
  WHITWORTH,
  `${WHITWORTH}/supervision`,
  `${WHITWORTH}/supervision/new`,
  `${WHITWORTH}/one-to-one`,
  `${WHITWORTH}/relief/new`,
  `${WHITWORTH}/ledger`,
  '/officers/WYHA002/supervision',
  '/officers/WYHA006/supervision',
  '/officers/WYHA006/challenges/chal-1',
  '/officers/WYHA002/relief/rel-WYHA002',
  '/officers/WYHA002/relief/rel-WYHA002/close',
  HALIFAX_LIST,
];

test('every page of supervision passes axe, and none scrolls sideways on a narrow screen', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  for (const path of PAGES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await page.goto(path))?.status(), path).toBe(200);
    await checkAccessibility(page);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await widthBeyond(page), path).toBe(0);
  }
});

test('a chart that is still drawn for a wider screen does not make the page scroll sideways', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(WHITWORTH);
  await page.locator('.recharts-surface').first().scrollIntoViewIfNeeded();
  await page
    .locator('.recharts-wrapper')
    .evaluateAll((charts) =>
      charts.forEach((chart) => chart.setAttribute('style', 'width: 900px; height: 80px')),
    );
  expect(await widthBeyond(page)).toBe(0);
});

test('forms pass axe with problems in them', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto(`${WHITWORTH}/relief/new`);
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(problems(page)).toContainText('Enter at least one action');
  await checkAccessibility(page);
  await page.goto('/officers/WYHA006/challenges/chal-1');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(problems(page)).toBeVisible();
  await checkAccessibility(page);
});

test('the one-to-one sheet prints on A4, no more than two sheets', async ({ page, signInAs }) => {
  await signInAs(OFFICER);
  await page.goto(`${WHITWORTH}/one-to-one`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whitworth, Daniel');
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(file.match(/\/Type \/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
  expect(file).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
});

test.describe('what is not theirs', () => {
  test.use({ expectedErrors: [/404|403/] });

  test('is refused, or looks as if it were not there', async ({ page, signInAs }) => {
    await signInAs(OFFICER);
    for (const path of ['/officers/WYHA006/supervision', '/officers/WYHA006/one-to-one'])
      expect((await page.goto(path))?.status(), path).toBe(404);
    for (const path of [`${WHITWORTH}/supervision/new`, `${WHITWORTH}/relief/new`, '/officers/challenges'])
      expect((await page.goto(path))?.status(), path).toBe(403);
    await signInAs(LEADER);
    expect((await page.goto(`${WHITWORTH}/one-to-one`))?.status()).toBe(403);
    await signInAs(MANAGER);
    expect((await page.goto(`${WHITWORTH}/ledger/challenge?line=case:X1`))?.status()).toBe(403);
  });
});
