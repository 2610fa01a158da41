import type { Page } from '@playwright/test';
import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
/** What a check takes long for, and what an import still takes a while for. */
const [VERY_MANY, MANY] = [300_000, 60_000];

/** So many cases that nobody has yet. */
function casesCsv(count: number) {
  const rows = Array.from({ length: count }, (_, n) => `Z${String(n).padStart(6, '0')},community`);
  const buffer = Buffer.from(`${['crn,setting', ...rows].join('\n')}\n`);
  return { name: 'cases.csv', mimeType: 'text/csv', buffer };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const cancel = (page: Page, what: string) => page.getByRole('button', { name: `Cancel the ${what}` });

/** Looks again until the page says something: by itself with script, on being asked without. */
async function untilItSays(page: Page, words: string, scripted: boolean): Promise<void> {
  if (scripted) return expect(heading(page)).toHaveText(words, { timeout: 120_000 });
  await expect(async () => {
    await page.goto(page.url());
    await expect(heading(page)).toHaveText(words, { timeout: 500 });
  }).toPass({ timeout: 120_000 });
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('who brings a large file sees how far it is, cancels the check, then an import, and nothing is changed', async ({
      page,
      service,
      signInAs,
    }) => {
      test.setTimeout(600_000);
      const stands = () => [
        service.ask('select count(*) as n from supervised_case'),
        service.ask('select count(*) as n from import_run'),
      ];
      const before = stands();
      const bring = async (count: number): Promise<void> => {
        await page.goto('/data');
        await page.getByLabel('Files', { exact: true }).setInputFiles([casesCsv(count)]);
        await page.getByRole('button', { name: 'Check the files' }).click();
      };
      const isCancelled = async (): Promise<void> => {
        await untilItSays(page, 'Cancelled: nothing was changed', javaScriptEnabled);
        await expect(
          page.getByText(/^Cancelled by Tomasz Wojcik on .*\. Nothing was changed\./),
        ).toBeVisible();
        expect(stands()).toEqual(before);
        await expect(page.getByRole('button', { name: 'Check the files again' })).toBeVisible();
        if (!javaScriptEnabled) return;
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      };
      await signInAs(ADMINISTRATOR);

      await test.step('the check of a very large file goes on by itself, and says how far it is', async () => {
        await bring(VERY_MANY);
        await expect(heading(page)).toHaveText('Checking the files');
        await expect(page.getByText(/^(Reading: .* of .* MB|Comparing with what is stored)/)).toBeVisible();
        if (javaScriptEnabled) expect(await widthBeyondAt(page, 320)).toBe(0);
      });

      await test.step('cancelled, it ends, and the page says who did it and that nothing was changed', async () => {
        await cancel(page, 'check').click();
        await isCancelled();
        await page.goto('/data');
        await expect(
          page.getByRole('cell', { name: 'Cancelled: nothing was changed' }).first(),
        ).toBeVisible();
      });

      await test.step('an import that was cancelled changes nothing either, and the files can be discarded', async () => {
        await bring(MANY);
        await untilItSays(page, 'Check before importing', javaScriptEnabled);
        // In a second tab: the first one waits for a while to show what the import came to.
        const secondTab = await page.context().newPage();
        const asked = page.getByRole('button', { name: 'Import the files' }).click();
        await expect(async () => {
          await secondTab.goto(page.url());
          await expect(cancel(secondTab, 'import')).toBeVisible({ timeout: 500 });
        }).toPass();
        await cancel(secondTab, 'import').click();
        await asked;
        await secondTab.close();
        await isCancelled();
        await page.getByRole('button', { name: 'Discard the files' }).click();
        await expect(page.getByText('The files were discarded')).toBeVisible();
      });
    });
  });
