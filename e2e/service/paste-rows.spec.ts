import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an administrator pastes officers, mends one where it stands, and imports them', async ({
      page,
      signInAs,
    }) => {
      const code = javaScriptEnabled ? 'PJ' : 'PN';
      await signInAs(ADMINISTRATOR);
      await page.goto('/data');
      await page.getByRole('link', { name: 'Paste them from a spreadsheet, or type them in' }).click();
      await expect(page.getByRole('heading', { name: 'Paste or type rows' })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
      await page
        .getByLabel('Rows', { exact: true })
        .fill(`${code}1\tAda\tFox\tWYHA\t\tPO\t37\n${code}2\tBo\tElm\tNOWHERE\t\tPO\t99`);
      await page.getByRole('button', { name: 'Check the rows' }).click();
      await expect(page.getByRole('heading', { name: 'Rows to import' })).toBeVisible();
      await expect(page.getByText('1 error to mend: nothing was changed')).toBeVisible();
      const hours = page.getByLabel('Contracted hours, row 2');
      await expect(hours).toHaveValue('99');
      await expect(hours).toHaveAttribute('aria-invalid', 'true');
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      await hours.fill('37');
      await page.getByRole('button', { name: 'Check the rows' }).click();
      const team = page.getByLabel('Team code, row 2');
      await expect(team).toHaveAttribute('aria-invalid', 'true');
      await team.fill('WYHA');
      await page.getByRole('button', { name: 'Check the rows' }).click();
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Change the rows' })).toBeVisible();
      await page.getByRole('button', { name: 'Import the files' }).click();
      await expect(page.getByText('Imported: 2 added, 0 changed and 0 ended')).toBeVisible();
      await page.goto(`/officers/${code}2`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Elm');
    });
  });

test('what is pasted into a cell fills the cells to its right and below', async ({ page, signInAs }) => {
  await signInAs(ADMINISTRATOR);
  await page.goto('/data/paste?file=reductions.csv');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('heading', { name: 'Rows to import' })).toBeVisible();
  const first = page.locator('#r0c0');
  await first.focus();
  await first.evaluate((input) => {
    const data = new DataTransfer();
    const rows = Array.from({ length: 8 }, (_, n) => `WYHA004\tCourt duty\t${n + 1}/11/2027\t1`);
    data.setData('text/plain', `${rows.join('\r\n')}\r\n`);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('#r7c2')).toHaveValue('8/11/2027');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await expect(
    page.getByRole('row').filter({ hasText: 'reductions.csv' }).getByRole('cell').first(),
  ).toHaveText('8');
});
