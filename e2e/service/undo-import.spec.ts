import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const officersOf = (code: string, hours: string) => ({
  name: 'officers.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `staff_code,forename,surname,team_code,contracted_hours\n${code},Ann,Undone,WYHA,${hours}\n`,
  ),
});

for (const [javaScriptEnabled, code] of [
  [true, 'UNDOA'],
  [false, 'UNDOB'],
] as const)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an administrator undoes an import, sees who did it, and is told what stands in the way of an earlier one', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      for (const hours of ['37', '20']) {
        await page.goto('/data');
        await page.getByLabel('Files', { exact: true }).setInputFiles([officersOf(code, hours)]);
        await page.getByRole('button', { name: 'Check the files' }).click();
        await page.getByRole('button', { name: 'Import the files' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Files imported');
      }
      const looksRight = async (): Promise<void> => {
        if (!javaScriptEnabled) return;
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      };
      await page.goto('/data');
      await looksRight();
      const runs = page.getByRole('table', { name: /Imports/ }).getByRole('row');
      await runs
        .filter({ has: page.getByRole('link', { name: 'Undo' }) })
        .nth(1)
        .getByRole('link', { name: 'Undo' })
        .click();
      await expect(page.getByRole('heading', { name: 'It cannot be undone' })).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: code })).toBeVisible();
      await looksRight();

      await page.goto('/data');
      await runs.getByRole('link', { name: 'Undo' }).first().click();
      await expect(page.getByText('1 record that it changed')).toBeVisible();
      await looksRight();
      await page.getByRole('button', { name: 'Undo the import' }).click();
      await expect(page.getByText('The import was undone')).toBeVisible();
      await expect(runs.nth(1)).toContainText('Wojcik');
      // What stood before it stands again: a file that says so changes nothing.
      await page.getByLabel('Files', { exact: true }).setInputFiles([officersOf(code, '37')]);
      await page.getByRole('button', { name: 'Check the files' }).click();
      await expect(page.getByText('There is nothing to change')).toBeVisible();
    });
  });
