import type { Page } from '@playwright/test';
import { settled } from '../support/measure';
import { shiftsOf, watchShifts } from '../support/page-weight';
import { expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const PAGES = ['/', '/teams/WYHA', '/teams/WYHA/trend', '/officers/WYHA002', '/allocations', '/capacity'];

/** Opens a page, goes to each of its charts, waits until it is drawn, and says what has moved since the first paint. */
async function movedOn(page: Page, address: string): Promise<{ charts: number; moved: readonly string[] }> {
  await page.goto(address);
  await expect(page.locator('#navigation')).toHaveAttribute('data-ready', '');
  await settled(page);
  const charts = await page.locator('.hr-plot').all();
  for (const chart of charts) {
    if (!(await chart.isVisible())) continue;
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('svg').first()).toBeVisible();
  }
  await settled(page);
  const shifts = await shiftsOf(page);
  return {
    charts: charts.length,
    moved: shifts.map(({ score, moved }) => `${address}: ${score.toFixed(4)} ${moved.join(', ')}`),
  };
}

for (const width of [1280, 360]) {
  test(`nothing moves on a screen of ${width} pixels when charts come`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await signInAs(MANAGER);
    let charts = 0;
    const moved: string[] = [];
    for (const address of PAGES) {
      const found = await movedOn(page, address);
      charts += found.charts;
      moved.push(...found.moved);
    }
    expect(moved).toEqual([]);
    expect(charts).toBeGreaterThan(5);
  });
}

test('what moves is seen', async ({ page, signInAs }) => {
  await watchShifts(page);
  await signInAs(MANAGER);
  await page.goto('/');
  await settled(page);
  await page.evaluate(() => {
    const pushed = document.createElement('div');
    pushed.style.height = '200px';
    document.body.prepend(pushed);
  });
  await expect.poll(async () => (await shiftsOf(page)).length).toBeGreaterThan(0);
});
