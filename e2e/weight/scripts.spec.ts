import type { Page } from '@playwright/test';
import { settled } from '../support/measure';
import { scriptsOf } from '../support/page-weight';
import { expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
/** Of JavaScript, compressed: what a page that people open all day may bring. Without charts, which come after it. */
const MOST_BYTES = 170_000;

/** Opens a page and waits until script has taken over: by then it has fetched what it is worked with. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('#navigation')).toHaveAttribute('data-ready', '');
  await settled(page);
}

/** What the scripts of the page in front weigh, and, to be read where it is too much, file by file. */
async function weigh(page: Page): Promise<{ readonly bytes: number; readonly told: string }> {
  const scripts = (await scriptsOf(page)).filter(({ forChart }) => !forChart);
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  const files = [...scripts]
    .sort((a, b) => b.bytes - a.bytes)
    .map((script) => `${script.bytes} ${script.file}`);
  return { bytes, told: [`${new URL(page.url()).pathname}: ${bytes} bytes`, ...files].join('\n') };
}

for (const [name, address] of [
  ['home', '/'],
  ['team', '/teams/WYHA'],
  ['queue', '/allocations'],
] as const) {
  test(`the ${name} page brings at most 170 kB of JavaScript`, async ({ page, signInAs }) => {
    await signInAs(MANAGER);
    await open(page, address);
    const { bytes, told } = await weigh(page);
    expect(bytes, told).toBeGreaterThan(50_000);
    expect(bytes, told).toBeLessThanOrEqual(MOST_BYTES);
  });
}

test('the page on which a case is allocated brings at most 170 kB of JavaScript', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  await page.goto('/allocations');
  const first = page.getByRole('link', { name: /^Allocate / }).first();
  await open(page, (await first.getAttribute('href')) ?? '');
  await expect(page.getByRole('radio').first()).toBeVisible();
  const { bytes, told } = await weigh(page);
  expect(bytes, told).toBeLessThanOrEqual(MOST_BYTES);
});

test('a chart is fetched after the page that it stands on', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/teams/WYHA');
  await page.locator('.hr-plot').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.hr-plot svg').first()).toBeVisible();
  const charts = (await scriptsOf(page)).filter(({ forChart }) => forChart);
  expect(charts.reduce((sum, script) => sum + script.bytes, 0)).toBeGreaterThan(50_000);
});
