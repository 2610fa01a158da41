import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ASKED = 'Say how you find your workload';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('officers are asked how they find their workload, one answers once, and so few answers are shown to nobody', async ({
      page,
      signInAs,
    }) => {
      await signInAs(OFFICER);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      await expect(page.getByRole('link', { name: ASKED })).toHaveCount(0);

      await signInAs(ADMINISTRATOR);
      await page.goto('/admin/pulse');
      await expect(page.getByRole('heading', { name: 'Not open' })).toBeVisible();
      await page.getByRole('button', { name: 'Ask every officer' }).click();
      await expect(page.getByText('Officers are asked from now on')).toBeVisible();
      await expect(page.getByText('Fewer than 10 officers have answered so far.')).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);

      await signInAs(OFFICER);
      await page.goto('/');
      await page.getByRole('link', { name: ASKED }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your workload in one question');
      await page.getByRole('button', { name: 'Send your answer' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await widthBeyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await page.getByLabel('Unmanageable').check();
      await page.getByRole('button', { name: 'Send your answer' }).click();
      await expect(page.getByText('Your answer was counted')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Send your answer' })).toHaveCount(0);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      await expect(page.getByRole('link', { name: ASKED })).toHaveCount(0);

      await signInAs(ADMINISTRATOR);
      await page.goto('/admin/pulse');
      await page.getByRole('button', { name: 'Close the question' }).click();
      const check = page.getByRole('group', { name: 'Check what closing does: it cannot be undone' });
      await expect(check).toContainText('Fewer than 10 have answered');
      await expect(check).toContainText('shown to nobody');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('button', { name: 'Leave it open' }).click();
      await expect(check).toHaveCount(0);
      await expect(page.getByText('Fewer than 10 officers have answered so far.')).toBeVisible();
      await page.getByRole('button', { name: 'Close the question' }).click();
      await page.getByRole('button', { name: 'Close it for good' }).click();
      await expect(page.getByText('The question is closed')).toBeVisible();
      const asked = page.getByRole('table', { name: 'When officers were asked' });
      await expect(asked.getByRole('row').nth(1)).toContainText('Fewer than 10');

      // One answer among so few would be somebody's: the evidence has no share of it.
      await signInAs(LEADER);
      await page.goto('/capacity/evidence?level=region&code=WY');
      const caseload = page.getByRole('table', { name: 'Caseload data' });
      await expect(caseload.getByRole('row', { name: /unmanageable, PO/ })).toBeVisible();
      await expect(caseload.getByRole('row', { name: /unmanageable, PO/ })).not.toContainText('100%');
    });
  });
