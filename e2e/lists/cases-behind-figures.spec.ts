import type { Locator, Page } from '@playwright/test';
import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';
const MISSING = '/capacity/list/inputs-missing';

const rowsOf = (page: Page): Locator => page.getByRole('table').first().locator('tbody tr');

/** The choices of a drop-down that narrow the list: what each is called, and how many cases it says it has. */
async function choicesOf(
  page: Page,
  label: string,
): Promise<{ name: string; count: number; value: string }[]> {
  const options = page.getByLabel(label, { exact: true }).locator('option');
  const found = await options.evaluateAll((all) =>
    all.map((one) => ({ text: one.textContent, value: (one as HTMLOptionElement).value })),
  );
  return found.flatMap(({ text, value }) => {
    const [, name = '', count = ''] = /^(.+) \(([\d,]+)\)$/.exec(text) ?? [];
    return name === '' ? [] : [{ name, count: Number(count.replaceAll(',', '')), value }];
  });
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a leader narrows the cases behind a figure by band and setting, sorts them, pages, prints and takes the file', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto(MISSING);
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      const [bands, settings] = [await choicesOf(page, 'Band'), await choicesOf(page, 'Setting')];
      const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
      expect(sum(bands)).toBe(sum(settings));
      const band = bands.reduce((most, one) => (one.count > most.count ? one : most));
      await page.getByLabel('Band', { exact: true }).selectOption(band.value);
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page).toHaveURL(new RegExp(`[?&]band=${band.value}`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${heading}: band ${band.value}`);
      await expect(
        page.getByText(`Band ${band.value}: ${band.count.toLocaleString('en-GB')} of the`),
      ).toBeVisible();
      await expect(rowsOf(page)).toHaveCount(Math.min(50, band.count));
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await widthBeyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }

      await page.locator('thead').getByRole('link', { name: /^Case/ }).click();
      await expect(page).toHaveURL(new RegExp(`band=${band.value}.*sort=crn|sort=crn.*band=${band.value}`));
      await expect(rowsOf(page)).toHaveCount(Math.min(50, band.count));
      const file = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
      const text = await (await page.request.get(file ?? '')).text();
      const [marking = '', , ...lines] = text.trim().split('\r\n');
      expect(marking).toContain(` Band ${band.value}.`);
      expect(lines).toHaveLength(band.count);

      const setting = (await choicesOf(page, 'Setting')).find(({ count }) => count > 0);
      await page.getByLabel('Setting', { exact: true }).selectOption(setting?.value ?? '');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page).toHaveURL(
        new RegExp(`[?&]setting=${setting?.value}.*sort=crn|sort=crn.*[?&]setting=`),
      );
      await page.goto(`${MISSING}?band=none-such`);
      await expect(page.getByText('No case of this list matches these filters')).toBeVisible();
      await page.getByRole('link', { name: 'Clear the filters' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      if (sum(bands) > 50) {
        await page.getByRole('link', { name: /^Show all .* to print$/ }).click();
        await expect(page).toHaveURL(/page=all/);
      }
    });
  });
