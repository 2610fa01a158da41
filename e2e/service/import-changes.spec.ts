import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an administrator sees what files would add and change, was and would be, and takes all of it as a list', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      await page.goto('/data');
      const text = `staff_code,forename,surname,team_code,contracted_hours,leaving_date\nWYHA011,Renamed,Officer,WYHA,20,2031-03-05\n${Array.from(
        { length: 120 },
        (_, n) => `MANY${n},Ann,Many,WYHA,37.5,\n`,
      ).join('')}`;
      await page
        .getByLabel('Files', { exact: true })
        .setInputFiles([{ name: 'officers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }]);
      await page.getByRole('button', { name: 'Check the files' }).click();
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      const folded = page.getByRole('group').filter({ hasText: 'officers.csv: 120 added, 1 changed' });
      await folded.locator('summary').click();
      const changed = page.getByRole('table', { name: 'officers.csv: would change' });
      await expect(changed.getByRole('row').filter({ hasText: 'Leaving date' })).toContainText('5 Mar 2031');
      await expect(changed.getByRole('row').filter({ hasText: 'Contracted hours' })).toContainText(
        '20 hours',
      );
      const added = page.getByRole('table', { name: 'officers.csv: would be added' });
      await expect(added.getByRole('row')).toHaveCount(101);
      await expect(page.getByText('The first 100 of 120 are shown')).toBeVisible();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      for (const kind of ['CSV', 'XLSX']) {
        const link = page.getByRole('link', { name: `Download all rows as ${kind}` });
        const list = await page.request.get((await link.getAttribute('href')) ?? '');
        expect(list.status()).toBe(200);
        if (kind === 'CSV') expect(await list.text()).toContain('officers.csv,added,MANY119,Ann Many');
        else expect((await list.body()).subarray(0, 2).toString()).toBe('PK');
      }
    });
  });
