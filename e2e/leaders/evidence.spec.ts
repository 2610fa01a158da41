import { widthBeyond } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the evidence that inspectors ask for: one press from the dashboard, both years, as files, on two pages', async ({
      page,
      signInAs,
    }) => {
      await signInAs(LEADER);
      await page.goto('/capacity?level=region&code=WY');
      await page.getByRole('link', { name: 'Inspection evidence' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inspection evidence');
      const staffing = page.getByRole('table', { name: 'Key staffing data' });
      await expect(staffing.getByRole('row', { name: /PO or equivalent \(SCM\), FTE/ })).toContainText(
        '36.75',
      );
      await expect(staffing.getByRole('row', { name: /^Total staff, FTE/ })).toContainText('264.00');
      const caseload = page.getByRole('table', { name: 'Caseload data' });
      await expect(caseload.getByRole('row', { name: /unmanageable, PO/ })).toContainText(
        /Not published.*\d\d%.*63%/,
      );
      const csv = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
      const text = await (await page.request.get(csv ?? '')).text();
      expect(text).toContain('"Average caseload, PO or equivalent (SCM)"');
      expect(text).toMatch(/Management oversight in date,Not published,/);
      const xlsx = await page.getByRole('link', { name: 'Download XLSX' }).getAttribute('href');
      expect((await (await page.request.get(xlsx ?? '')).body()).subarray(0, 2).toString()).toBe('PK');
      if (!javaScriptEnabled) return;
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await checkAccessibility(page);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await widthBeyond(page), `at ${width} px`).toBe(0);
      }
    });
  });
