import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('any figure over time: chosen, dated to today, read by the arrow keys, and taken as a file', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto('/capacity?level=region&code=WY');
      await page.getByRole('link', { name: 'any figure over time' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Workload to \d+ \w+ \d{4}$/);
      await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Officers with over 75 cases' });
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Officers with over 75 cases to /);
      await page.getByText('Show these figures as a table').click();
      const rows = page
        .getByRole('table', { name: 'Officers with over 75 cases, latest first' })
        .locator('tbody tr');
      await expect(rows.first()).toContainText(/\(now\).*29% \(36 of 123\)/);
      expect(await rows.count()).toBeGreaterThan(40);
      const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
      const file = (await (await page.request.get(href ?? '')).text()).trim().split('\r\n');
      expect(file).toHaveLength(2 + (await rows.count()));
      if (!javaScriptEnabled) return;
      const slider = page.getByLabel('Read a day');
      await slider.focus();
      await page.keyboard.press('Home');
      await expect(page.locator('output')).toHaveText(/^\d+ \w+ \d{4}: \d+% \(\d+ of \d+\)$/);
      expect(await slider.getAttribute('aria-valuetext')).toBe(await page.locator('output').innerText());
      await checkAccessibility(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await widthBeyond(page), `at ${width} px`).toBe(0);
      }
    });
  });
