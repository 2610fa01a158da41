import { fillDay } from './support/day';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
/** Waits in Halifax in the demonstration. */
const MARSDEN = 'X407218';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager allocates a case, reads who is emailed, and finds the decision as it stood', async ({
      page,
      signInAs,
      service,
    }) => {
      service.change(
        'delete from oversight_audit where oversight_id in (select id from oversight where crn = ?)',
        MARSDEN,
      );
      service.change('delete from oversight_action where crn = ?', MARSDEN);
      service.change("delete from oversight where crn = ? and decided_by_name <> ''", MARSDEN);
      service.change("delete from allocation where crn = ? and kind = 'allocation'", MARSDEN);
      await signInAs(MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      await page
        .locator('.hr-cand')
        .filter({ hasNotText: 'Needs a reason' })
        .first()
        .getByRole('radio')
        .check();
      await page.getByRole('button', { name: 'Check and confirm' }).click();
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
      await expect(
        page.getByText(/The email to .+ (is waiting to be sent|was not sent)/).first(),
      ).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);

      await page.goto('/allocations/history');
      const row = page.getByRole('row').filter({ hasText: MARSDEN }).first();
      await expect(row).toContainText('Helen Pickles');
      if (javaScriptEnabled) await checkAccessibility(page);
      await row.getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: 'Officers offered then' })).toBeVisible();
      await expect(page.locator('dd', { hasText: 'ibat-4, version 2' })).toBeVisible();
      await expect(page.getByRole('table', { name: /in which they were offered/ })).toContainText('Chosen');
      if (javaScriptEnabled) await checkAccessibility(page);

      await page.goto('/allocations/history?reason=other&days=30');
      await expect(page.getByText('No decision matches these filters')).toBeVisible();
      await page.goto('/allocations/overrides');
      await expect(page.getByRole('table', { name: 'By month' })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('a manager records oversight with an action, marks it as done, and a leader audits a sample', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/cases/${MARSDEN}`);
      await page.getByRole('link', { name: 'Record oversight' }).click();
      await page.getByLabel('What was decided').fill('See www.example.org');
      await fillDay(page, 'reviewOn', 100);
      await page.getByRole('button', { name: 'Record the oversight' }).click();
      const summary = page.locator('.govuk-error-summary');
      await expect(summary).toContainText('must not have a link');
      await expect(summary).toContainText('91 days at most');
      await expect(page.getByLabel('What was decided')).toHaveValue('See www.example.org');
      if (javaScriptEnabled) await checkAccessibility(page);
      const decision = `Joint visits agreed ${javaScriptEnabled ? 'first' : 'second'}`;
      await page.getByLabel('What was decided').fill(decision);
      await fillDay(page, 'reviewOn', 20);
      await page.getByLabel('What will be done').first().fill('Visit with the housing officer');
      await page.getByLabel('Who does it').first().fill('Kaur, Harpreet');
      await fillDay(page, 'action1DueOn', 3);
      await page.getByRole('button', { name: 'Record the oversight' }).click();
      await expect(page.getByText('The oversight is recorded')).toBeVisible();
      await expect(page.getByText(decision, { exact: true })).toBeVisible();

      await page.goto('/oversight');
      const row = page.getByRole('row').filter({ hasText: 'Visit with the housing officer' });
      await expect(row).toContainText('Due within 7 days');
      if (javaScriptEnabled) await checkAccessibility(page);
      await row.getByRole('button', { name: /Mark as done/ }).click();
      await expect(page.getByText('The agreed action is changed')).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: 'Visit with the housing officer' })).toHaveCount(
        0,
      );

      await signInAs(LEADER);
      await page.goto('/oversight');
      await page.getByRole('button', { name: 'Draw a sample' }).click();
      await expect(page.getByText(/decisions? drawn for audit/)).toBeVisible();
      const judge = page.locator('details').filter({ hasText: 'Judge the oversight' }).first();
      await judge.locator('summary').click();
      await judge.getByRole('button', { name: 'Save the audit' }).click();
      await expect(page.locator('.govuk-error-summary').first()).toContainText(
        'Choose whether the oversight was effective',
      );
      const again = page.locator('details[open]').first();
      await again.getByLabel('Was the oversight effective?').selectOption('Effective');
      await again.getByLabel('Why').fill('Actions were done in time');
      await again.getByRole('button', { name: 'Save the audit' }).click();
      await expect(page.getByText('The audit is saved')).toBeVisible();
      await expect(page.getByText(/\d+ of \d+ audited decisions? were effective/)).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('an administrator sees what became of each email, and that nobody is emailed without a server', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      await page.goto('/admin/emails');
      await expect(page.getByText('No mail server is set')).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: MARSDEN }).first()).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.goto('/admin/emails?state=failed');
      await expect(page.getByText('No email matches this filter')).toBeVisible();
    });
  });
}
