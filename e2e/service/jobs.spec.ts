import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { widthBeyondAt } from '../support/measure';
import { Service } from '../support/service';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';

for (const javaScriptEnabled of [true, false])
  test(`an administrator has a backup made at once and sees when it was, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'headroom-backups-'));
    const name = `jobs-${javaScriptEnabled}`;
    const service = await Service.start(name, { BACKUP_FOLDER: folder });
    const context = await browser.newContext({ baseURL: service.address, javaScriptEnabled });
    await context.addCookies([await service.sessionCookie(ADMINISTRATOR)]);
    const page = await context.newPage();
    try {
      await page.goto('/admin');
      await expect(page.locator('main')).toContainText('GB free of');
      await page.getByRole('link', { name: 'Jobs' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jobs');
      await expect(page.getByRole('row').filter({ hasText: 'Nightly figures' })).toContainText(
        'HEADROOM_NIGHTLY is off',
      );
      await page.getByRole('button', { name: /^(Start|Try again) now\s*: Backup/ }).click();
      await expect(page.getByText('The job was started')).toBeVisible();
      await expect(async () => {
        await page.goto('/admin/jobs');
        await expect(
          page
            .getByRole('row')
            .filter({ hasText: /rows [\d,]+/ })
            .first(),
        ).toContainText('Done', {
          timeout: 1_000,
        });
      }).toPass();
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      }
      const [made] = readdirSync(folder).filter((file) => file.endsWith('.backup'));
      await page.goto('/admin');
      await expect(page.locator('main')).toContainText(made?.slice(0, 19) ?? 'none');
      await page.goto('/admin/audit?what=service.job_asked');
      await expect(page.getByRole('row').nth(1)).toContainText('job backup');
    } finally {
      await context.close();
      await service.end();
    }
  });
