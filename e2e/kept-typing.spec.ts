import type { Locator, Page } from '@playwright/test';
import { inDays } from './support/day';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const MARSDEN = 'X407218';

const rowOf = (page: Page, name: string): Locator =>
  page.locator('.hr-cand').filter({ hasText: name }).first();
const checkAndConfirm = (page: Page): Locator => page.getByRole('button', { name: 'Check and confirm' });
const summary = (page: Page): Locator => page.locator('.govuk-error-summary');

/** An action as no version of the service has it. */
const UNKNOWN_ACTION = `60${'0'.repeat(40)}`;

/** Has the form of the page sent to an action that the service does not know, as after an upgrade. */
async function forgetAction(page: Page, javaScriptEnabled: boolean): Promise<void> {
  if (javaScriptEnabled) {
    await page.route('**/allocations/*', (route) => {
      const headers = route.request().headers();
      return route.continue(
        headers['next-action'] === undefined
          ? {}
          : { headers: { ...headers, 'next-action': UNKNOWN_ACTION } },
      );
    });
    return;
  }
  const actions = page.locator('input[name^="$ACTION_"][name$=":0"]');
  for (const action of await actions.all())
    await action.evaluate((input: HTMLInputElement, id) => {
      input.value = input.value.replace(/"id":"[^"]+"/, `"id":"${id}"`);
    }, UNKNOWN_ACTION);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedErrors: [/Failed to load resource/] });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));
    test.afterEach(({ service }) => {
      service.change("delete from allocation where crn = ? and kind = 'allocation'", MARSDEN);
      service.change('update supervised_case set ended_on = null where crn = ?', MARSDEN);
    });

    test('Back from the last look finds the officer and the reason as they were chosen', async ({ page }) => {
      await page.goto(`/allocations/${MARSDEN}`);
      const kaur = rowOf(page, 'Kaur, Harpreet');
      await kaur.getByRole('radio').check();
      await kaur.getByLabel('What you considered').fill('Holds the case of his brother');
      await kaur.getByLabel('Reason').selectOption({ label: 'Specialism of the officer' });
      const [year = '', month = '', day = ''] = inDays(7).split('-');
      await kaur.getByLabel('Day').fill(day);
      await kaur.getByLabel('Month').fill(month);
      await kaur.getByLabel('Year').fill(year);
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Kaur, Harpreet?',
      );
      await expect(page).toHaveURL(/\?step=check$/);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Kaur, Harpreet?',
      );
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.goBack();
      await expect(checkAndConfirm(page)).toBeVisible();
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('What you considered')).toHaveValue('Holds the case of his brother');
      await expect(kaur.getByLabel('Reason')).toHaveValue('specialism');
      await expect(page).toHaveTitle(/^Allocate a case/);
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('Back after an allocation says who has the case, and shows it as waiting no more', async ({
      page,
    }) => {
      await page.goto('/allocations');
      await page.getByRole('link', { name: 'Marsden, Tyler', exact: true }).click();
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      await checkAndConfirm(page).click();
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page).toHaveURL(/\/done$/);
      await page.goBack();
      await expect(checkAndConfirm(page)).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('has an officer already');
      await expect(page.getByText('Doyle, Aoife').first()).toBeVisible();
      await page.getByRole('link', { name: 'Open the case of Marsden, Tyler' }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${MARSDEN}$`));
    });

    test('a co-worker who becomes the officer: their share ends, and it is said before', async ({
      page,
      service,
    }) => {
      service.change(
        `insert into case_share (id, crn, staff_code, kind, percent, started_on, recorded_at, recorded_by_name, version)
         select 'kept-typing', ?, staff_code, 'co_working', 30, ?, ?, 'Sam', 1 from officer where surname = 'Doyle' and forename = 'Aoife'`,
        MARSDEN,
        inDays(-20),
        `${inDays(-20)}T09:00:00.000Z`,
      );
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(page.locator('main')).toContainText(
        'Doyle, Aoife has a share of this case (30%), which ends if they will hold it.',
      );
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      await checkAndConfirm(page).click();
      await expect(page.locator('main')).toContainText(
        'Their share of this case (30%) ends: they will hold it.',
      );
      service.change("delete from case_share where id = 'kept-typing'");
    });

    test('a form that this version does not know comes back with what was typed, and says why', async ({
      page,
    }) => {
      await page.goto(`/allocations/${MARSDEN}`);
      const kaur = rowOf(page, 'Kaur, Harpreet');
      await kaur.getByRole('radio').check();
      await kaur.getByLabel('What you considered').fill('Holds the case of his brother\nand knows him');
      await forgetAction(page, javaScriptEnabled);
      await checkAndConfirm(page).click();
      await expect(summary(page)).toContainText('Headroom was renewed while this page was open');
      await expect(page).toHaveURL(/\?step=mend$/);
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('What you considered')).toHaveValue(
        'Holds the case of his brother\nand knows him',
      );
      if (javaScriptEnabled) await checkAccessibility(page);
      else await expect(page).toHaveTitle(/^Error: /);
      await page.unrouteAll();
      await page.reload();
      await expect(kaur.getByRole('radio')).toBeChecked();
      // What was chosen before stands in the page as it is sent: the script takes it over, then somebody else is chosen.
      if (javaScriptEnabled) await expect(page.locator('#navigation')).toHaveAttribute('data-ready', '');
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Doyle, Aoife?',
      );
    });

    test('a form of before an upgrade that changed no form goes on, with what was typed', async ({
      page,
      service,
    }) => {
      // The service starts anew three times.
      test.slow();
      await page.goto(`/allocations/${MARSDEN}`);
      const kaur = rowOf(page, 'Kaur, Harpreet');
      await kaur.getByRole('radio').check();
      await kaur.getByLabel('What you considered').fill('Holds the case of his brother');
      await service.renew();
      await checkAndConfirm(page).click();
      // A reason is asked of Kaur: the form comes back.
      await expect(summary(page)).toContainText('Choose a reason for allocating to Kaur, Harpreet');
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('What you considered')).toHaveValue('Holds the case of his brother');
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      if (javaScriptEnabled) {
        await service.renew();
        await checkAndConfirm(page).click();
        // The script of the former build loads the page anew: what was chosen stands there, to be sent again.
        await expect(summary(page)).toContainText('What you typed before is below. Nothing of it was saved');
        await expect(rowOf(page, 'Doyle, Aoife').getByRole('radio')).toBeChecked();
        await checkAccessibility(page);
      }
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Doyle, Aoife?',
      );
      await service.renew();
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page).toHaveURL(/\/done$/);
      await expect(page.locator('main')).toContainText('Doyle, Aoife');
    });

    test('a case that ends while it is allocated says so, not that there is no page', async ({
      page,
      service,
    }) => {
      await page.goto(`/allocations/${MARSDEN}`);
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      service.change('update supervised_case set ended_on = ? where crn = ?', inDays(0), MARSDEN);
      await checkAndConfirm(page).click();
      if (javaScriptEnabled) {
        await expect(summary(page)).toContainText('This case has ended');
        await expect(rowOf(page, 'Doyle, Aoife').getByRole('radio')).toBeChecked();
      }
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'The case of Marsden, Tyler has ended',
      );
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });

test.describe('a connection that breaks', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('leaves what was typed, and says that it may not be saved', async ({ page, signInAs }) => {
    await signInAs(MANAGER);
    await page.goto(`/allocations/${MARSDEN}`);
    const kaur = rowOf(page, 'Kaur, Harpreet');
    await kaur.getByRole('radio').check();
    await kaur.getByLabel('What you considered').fill('Holds the case of his brother');
    await page.route('**/allocations/*', (route) => route.abort());
    await checkAndConfirm(page).click();
    await expect(summary(page)).toContainText('Headroom could not be reached');
    await expect(kaur.getByRole('radio')).toBeChecked();
    await expect(kaur.getByLabel('What you considered')).toHaveValue('Holds the case of his brother');
    await checkAccessibility(page);
  });
});
