import { checkAccessibility, expect, test } from './support/test';
import { fillDay } from './support/day';

const MANAGER = 'helen.pickles@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('ten cases of somebody who is away are spread over three receivers in one go', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/teams/WYHA/attention?kind=needs_reallocating');
      await page
        .getByRole('link', { name: /^Move cases of/ })
        .first()
        .click();
      await page.getByRole(javaScriptEnabled ? 'button' : 'link', { name: /^Tick all/ }).click();
      const boxes = page.getByRole('checkbox');
      await expect(boxes.nth(9)).toBeChecked();
      for (let index = (await boxes.count()) - 1; index >= 10; index--) await boxes.nth(index).uncheck();
      await page.getByRole('button', { name: 'Choose who takes them' }).click();
      await page.getByRole('link', { name: 'Spread over several officers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Spread 10 cases over several officers',
      );
      const selects = page.getByLabel(/^Who takes /);
      await expect(selects).toHaveCount(10);
      const receivers: string[] = [];
      for (let index = 0; index < 10; index++) {
        const options = await selects
          .nth(index)
          .locator('option')
          .evaluateAll((all) =>
            all.map((one) => (one as HTMLOptionElement).value).filter((value) => value !== ''),
          );
        const wanted = options[index % 3] ?? '';
        receivers.push(wanted);
        await selects.nth(index).selectOption(wanted);
      }
      const count = new Set(receivers).size;
      if (javaScriptEnabled) {
        await expect(page.getByText(`10 cases to ${count} officers`)).toBeVisible();
        await checkAccessibility(page);
      }
      await page.getByLabel('Reason for the move').selectOption({ label: 'Absence of the officer' });
      await fillDay(page, 'oversightReviewOn', 7);
      await page.getByRole('button', { name: 'Check and confirm' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Move 10 cases to ${count} officers?`);
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('button', { name: 'Move 10 cases' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 cases moved');
    });
  });
