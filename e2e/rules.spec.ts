import type { Locator, Page } from '@playwright/test';
import { dateParts, fillDay } from './support/day';
import { widthBeyondAt } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const TEAM = '/teams/WYHA';

/** A field of a section by its place in the document. */
function field(page: Page, place: string): Locator {
  return page.locator(`[id="${place}"]`);
}

function problems(page: Page): Locator {
  return page.locator('.govuk-error-summary');
}

/** Starts a draft from the version in force; answers its address. */
async function startDraft(page: Page): Promise<string> {
  await page.goto('/rules');
  await page.getByRole('link', { name: 'Start a draft' }).first().click();
  await page.getByRole('button', { name: 'Start from this model' }).click();
  await expect(page.getByText('Draft started')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function cell(page: Page, table: string, row: string, column: number): Promise<string> {
  const line = page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: row }).first();
  return (await line.getByRole('cell').nth(column).innerText()).trim();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test.afterEach(({ service }) => {
      service.change("delete from model_version where effective_from > '2020-01-01'");
      service.change('delete from model_draft');
    });

    test('an administrator raises the points of band 3, sees who crosses 100%, and publishes from today', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      await page.goto(TEAM);
      const before = (await page.locator('.hr-stat__value').first().innerText()).trim();
      const draft = await startDraft(page);

      await page.getByRole('link', { name: 'Edit bands and points' }).click();
      await field(page, 'bands.2.points.standard.community').fill('80');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Draft saved')).toBeVisible();
      const changes = page.getByRole('table', { name: /What differs between/ });
      await expect(changes.getByRole('row')).toHaveCount(2);
      await expect(changes).toContainText('Band 3: community points');

      await page.getByRole('link', { name: 'Preview on live data' }).click();
      await expect(page.getByRole('heading', { name: /Now over 100%: [1-9]\d* officers?/ })).toBeVisible();
      const crossing = page.getByRole('table', {
        name: 'Officers who are over 100% by the draft and are not now',
      });
      const officer = crossing.getByRole('row').filter({ hasText: 'Halifax' }).first();
      const name = await officer.getByRole('rowheader').innerText();
      const percent = (await officer.getByRole('cell').nth(2).innerText()).trim();
      const workload = 'Workload by team, now and by the draft';
      expect(await cell(page, workload, 'Halifax', 0)).toBe(before);
      const after = await cell(page, workload, 'Halifax', 1);
      expect(after).not.toBe(before);

      await page.getByRole('link', { name: 'Publish', exact: true }).click();
      await fillDay(page, 'effectiveFrom', -1);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems(page)).toContainText('In force from must be today or later');
      await expect(page.locator('#effectiveFrom-day')).toHaveValue(dateParts(-1)[0]);
      await page.goto(`${draft}/publish`);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(/ibat-4, version 3 will be in force from today/)).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and publish' }).click();
      await expect(page.getByText('Model published')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'ibat-4, version 3' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What changed: 1 value' })).toBeVisible();

      await page.goto(TEAM);
      await expect(page.locator('.hr-stat__value').first()).toHaveText(after);
      await expect(page.locator('.hr-marking')).toContainText('Model ibat-4, version 3');
      await expect(page.getByRole('row').filter({ hasText: name }).first()).toContainText(percent);
      await page.goto('/how-workload-is-worked-out');
      await expect(page.getByText('ibat-4 version 3')).toBeVisible();
      await page.getByRole('link', { name: 'Everything in this model' }).click();
      await expect(page).toHaveURL(/\/rules\/versions\/ibat-4\/3$/);
    });

    test('bad input in each section is told beside its field and keeps what was typed', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      const draft = await startDraft(page);
      const wrong: readonly [string, string, string][] = [
        ['name', 'code', 'IBAT 4'],
        ['bands', 'bands.2.points.standard.community', 'eighty'],
        ['grades', 'grades.0.targetPoints', '2176.5'],
        ['limits', 'thresholds.over', '1001'],
        ['reasons', 'reductionReasons.0.months', '-1'],
        ['band-rules', 'ruleSet.baseBands.1.ogrsFrom', '101'],
        ['grade-rules', 'ruleSet.seniorRules.0.condition.value', 'three'],
        ['other-rules', 'ruleSet.adultAge', '0'],
      ];
      for (const [section, place, text] of wrong) {
        await page.goto(`${draft}/edit/${section}`);
        await field(page, place).fill(text);
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await expect(problems(page).getByRole('link')).toHaveCount(1);
        await expect(field(page, place)).toHaveValue(text);
        await expect(field(page, place)).toHaveAttribute('aria-invalid', 'true');
      }
      await page.goto(`${draft}/edit/estate`);
      await field(page, 'estateNames.ldu').fill('');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(problems(page)).toContainText('The middle level: enter some text');
      await page.goto(`${draft}/document`);
      await page.getByLabel('The document').fill('{ "code": "ibat-4" }');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(problems(page)).toContainText('bands: is missing: give a list');
      await expect(page.getByLabel('The document')).toHaveValue('{ "code": "ibat-4" }');
      await page.goto(draft);
      await expect(page.getByText('Nothing differs from the model in force')).toBeVisible();
    });

    test('a draft that contradicts itself says what to put right, and is discarded', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      const draft = await startDraft(page);
      await page.goto(`${draft}/edit/bands`);
      await field(page, 'bands.4.code').fill('5');
      await field(page, 'bands.4.rank').fill('5');
      await field(page, 'bands.4.points.standard.community').fill('150');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText(/things to put right before this draft can be previewed/)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Publish' })).toHaveCount(0);
      // axe runs in the page, so only where script does.
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('link', { name: 'The matrix has no verdict for grade CM and band 5' }).click();
      await expect(problems(page)).toContainText('grade CM and band 5');
      // The page that led here has the same words, and no field.
      const verdicts = page.locator('select[id$=".5"]');
      await expect(verdicts.first()).toBeVisible();
      for (const verdict of await verdicts.all()) await verdict.selectOption('allowed');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('link', { name: 'Preview on live data' })).toBeVisible();
      await page.getByRole('link', { name: 'Discard this draft' }).click();
      await page.getByRole('button', { name: 'Discard the draft' }).click();
      await expect(page.getByText('Draft discarded')).toBeVisible();
      await expect(page.getByText('Nobody is drafting a model')).toBeVisible();
    });

    test('a whole switch to the national tiers is previewed without publishing, and a document is downloaded and sent back', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      const response = await page.request.get('/rules/versions/ibat-4/2/download');
      expect(response.headers()['content-disposition']).toContain('ibat-4-version-2.json');
      const document = await response.text();
      await page.goto('/rules/new');
      await page.getByLabel('Begin from').selectOption('shipped/hmpps-tiers');
      await page.getByRole('button', { name: 'Start from this model' }).click();
      await page.getByRole('link', { name: 'Preview on live data' }).click();
      // The whole estate is measured twice for it.
      await expect(page.getByText(/cases have no band that it knows/)).toBeVisible({ timeout: 180_000 });
      await page.goto('/rules/new');
      await page.getByLabel(/Upload a JSON file/).setInputFiles({
        name: 'model.json',
        mimeType: 'application/json',
        buffer: Buffer.from(document.replace('Four bands', 'Four other bands')),
      });
      await page.getByRole('button', { name: 'Start from this document' }).click();
      await expect(page.getByText('Draft started')).toBeVisible();
      await expect(page.getByRole('table', { name: /What differs/ })).toContainText('Four other bands');
    });

    test('a version for a later day is taken back before its day', async ({ page, signInAs }) => {
      await signInAs(ADMINISTRATOR);
      const draft = await startDraft(page);
      await page.goto(`${draft}/publish`);
      await fillDay(page, 'effectiveFrom', 400);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(/It can be taken back until the day before/)).toBeVisible();
      await page.getByRole('button', { name: 'Confirm and publish' }).click();
      await expect(page.getByText('Scheduled')).toBeVisible({ timeout: 180_000 });
      await page.getByRole('link', { name: 'Take this version back' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page.getByText('Version taken back: it is a draft again')).toBeVisible();
    });
  });
}

for (const email of [MANAGER, OFFICER]) {
  test(`${email} reads every version but finds nothing to draft or publish`, async ({ page, signInAs }) => {
    await signInAs(email);
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByText('In force today: Four bands (revised IBAT)')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start a draft' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0);
    await page.getByRole('link', { name: 'ibat-4, version 2' }).click();
    await expect(page.getByRole('heading', { name: 'What needs a senior grade' })).toBeVisible();
    await expect(page.getByText('Stalking offence (section 4A): needs a senior case manager')).toBeVisible();
  });
}

test.describe('an address that is not for a manager', () => {
  test.use({ expectedErrors: [/40[34]/] });

  test('to start a draft is refused, and a draft or a version that is not there is not found', async ({
    page,
    signInAs,
  }) => {
    await signInAs(MANAGER);
    expect((await page.goto('/rules/new'))?.status()).toBe(403);
    expect((await page.goto('/rules/drafts/none'))?.status()).toBe(404);
    expect((await page.goto('/rules/versions/ibat-4/9'))?.status()).toBe(404);
    expect((await page.goto('/rules/versions/ibat-4/x'))?.status()).toBe(404);
  });
});

test('every page of the rules is accessible', async ({ page, signInAs }) => {
  // Eighteen pages, each checked whole.
  test.slow();
  await signInAs(ADMINISTRATOR);
  const draft = await startDraft(page);
  const sections = [
    'name',
    'bands',
    'grades',
    'limits',
    'reasons',
    'matrix',
    'band-rules',
    'grade-rules',
    'other-rules',
    'estate',
  ];
  const pages = [
    '/rules',
    '/rules/new',
    '/rules/versions/ibat-4/2',
    draft,
    ...sections.map((section) => `${draft}/edit/${section}`),
    `${draft}/document`,
    `${draft}/preview`,
    `${draft}/publish`,
    `${draft}/discard`,
  ];
  for (const address of pages) {
    await page.goto(address);
    await checkAccessibility(page);
    expect(await widthBeyondAt(page, 320), `too wide: ${address}`).toBe(0);
  }
});
